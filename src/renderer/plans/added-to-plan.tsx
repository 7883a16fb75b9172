import { notifications } from '@mantine/notifications'
import type { PlanItemInput } from '@shared/plans'
import { useMutation } from '@tanstack/react-query'
import { useAnatomy } from '../anatomy/anatomy-context'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { UndoNotice } from '../ui/undo-notice'

/** How many lines of what went in a notice has room for. */
const MAX_NAMED = 3

/** Says what went into a treatment plan, for a while, and takes just that out again when asked to. */
export function useNotifyAddedToPlan(complaintId: number) {
  const { tissueWithSide } = useAnatomy()
  return ({ items }: { items: PlanItemInput[] }): void => {
    if (items.length === 0) return
    // Here, because notices stand outside the practice and know no anatomy.
    const named = items.slice(0, items.length > MAX_NAMED ? MAX_NAMED - 1 : MAX_NAMED)
    const more = items.length - named.length
    const what = [
      ...named.map((item) => `${item.action} ${tissueWithSide(item)}`),
      ...(more > 0 ? [`${more} more`] : []),
    ].join('; ')
    const notice = notifications.show({
      autoClose: 12_000,
      message: (
        <AddedToPlan
          words={`Put into the treatment plan: ${what}`}
          added={{ complaintId, items }}
          onUndone={() => notifications.hide(notice)}
        />
      ),
    })
  }
}

interface Props {
  words: string
  added: { complaintId: number; items: PlanItemInput[] }
  onUndone: () => void
}

function AddedToPlan({ words, added, onUndone }: Props) {
  const undo = useMutation(rpc.plans.undoAdd.mutationOptions({ onError: showRefusal, onSuccess: onUndone }))
  return <UndoNotice message={words} pending={undo.isPending} onUndo={() => undo.mutate(added)} />
}
