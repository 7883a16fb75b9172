import { Anchor } from '@mantine/core'

/** Offers the physician of the client's record as the doctor. Nothing is shown without one, or when it is entered. */
export function PhysicianButton({
  physician,
  doctor,
  onUse,
}: {
  physician: string
  /** What is entered as the doctor. */
  doctor: string
  onUse: (physician: string) => void
}) {
  if (physician === '' || physician === doctor) return null
  return (
    <Anchor component="button" type="button" size="sm" underline="always" onClick={() => onUse(physician)}>
      Use {physician}
    </Anchor>
  )
}
