import { notifications } from '@mantine/notifications'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { UndoNotice } from '../../ui/undo-notice'

interface Before {
  complaintId: number
  clientId: number
  /** The red flags that were found. Undo makes their questions open again; null if they were not asked. */
  redFlags: string[] | null
  /** The answers, with the day of asking before this one; null if they were not asked. */
  precautions: PrecautionAnswers | null
}

/**
 * Shows for a while that all questions count as asked, with an undo button: one key says so, and a key is pressed by
 * mistake. What was found stays. The day of an outdated asking of red flags does not come back: they count as not asked.
 */
export function notifyAsked(before: Before): void {
  const notice = notifications.show({
    autoClose: 12_000,
    message: <Asked before={before} onUndone={() => notifications.hide(notice)} />,
  })
}

function Asked({ before, onUndone }: { before: Before; onUndone: () => void }) {
  const { complaintId, clientId, redFlags, precautions } = before
  const openFlags = useMutation(rpc.complaints.answerRedFlags.mutationOptions({ onError: showRefusal }))
  const openPrecautions = useMutation(rpc.clients.answerPrecautions.mutationOptions({ onError: showRefusal }))
  async function undo() {
    // Precautions first: the questions that are shown then add those about red flags, but not the other way round.
    if (precautions) await openPrecautions.mutateAsync({ clientId, precautions })
    if (redFlags) await openFlags.mutateAsync({ complaintId, redFlags, isAsked: false })
    onUndone()
  }
  return (
    <UndoNotice
      message="Saved: all questions were asked today."
      pending={openFlags.isPending || openPrecautions.isPending}
      onUndo={() => void undo().catch(() => undefined)}
    />
  )
}
