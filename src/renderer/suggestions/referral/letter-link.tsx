import { useNavigate } from '@tanstack/react-router'
import { KeyHint } from '../../ui/keys/key-hint'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { ButtonLink } from '../../ui/links'

/** Opens the letter to the doctor, by a click or the key L. */
export function LetterLink({ complaintId, hasKey }: { complaintId: number; hasKey: boolean }) {
  const navigate = useNavigate()
  const to = { to: '/print/letters/$complaintId' as const, params: { complaintId: String(complaintId) } }
  useSingleKeys({ l: () => void navigate(to) }, hasKey)
  return (
    <ButtonLink
      {...to}
      variant="subtle"
      size="compact-md"
      aria-keyshortcuts="L"
      rightSection={hasKey && <KeyHint>L</KeyHint>}
    >
      Print letter
    </ButtonLink>
  )
}
