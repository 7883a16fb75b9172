import { notifications } from '@mantine/notifications'
import type { PlanItemInput } from '@shared/plans'
import { useMutation } from '@tanstack/react-query'
import { useAnatomy } from '../anatomy/anatomy-context'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { formatList } from '../ui/lists'
import { UndoNotice } from '../ui/undo-notice'
import { planActionLabels } from './labels'

/** How many items a notification names. */
const MAX_NAMED = 3

/** Shows for a while which items were added to the treatment plan, with an undo button. */
export function useNotifyAddedToPlan(complaintId: number) {
  const { tissueWithSide } = useAnatomy()
  return ({ items }: { items: PlanItemInput[] }): void => {
    if (items.length === 0) return
    // Worded here, because notifications are outside of the practice context.
    const named = items.slice(0, items.length > MAX_NAMED ? MAX_NAMED - 1 : MAX_NAMED)
    const more = items.length - named.length
    const list = formatList(
      [
        ...named.map((item) => `${planActionLabels[item.action]}: ${tissueWithSide(item)}`),
        more > 0 && `${more} more`,
      ],
      'plain',
    )
    const notice = notifications.show({
      autoClose: 12_000,
      message: (
        <AddedToPlan
          words={`Added to the plan. ${list}`}
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
