import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { UndoNotice } from '../ui/undo-notice'

/** How long the notification with the undo stays, in milliseconds. */
const UNDO_MS = 30_000

/** Returns how to delete a client. The list of clients is shown, and a notification offers undo. */
export function useDeleteClient({ id, name }: { id: number; name: string }): () => void {
  const navigate = useNavigate()
  const offerUndo = useOfferUndo(`${name} deleted`)
  const remove = useCreate(rpc.pages.deleteClient, {
    onError: showRefusal,
    onSuccess: async (deletion) => {
      await navigate({ to: '/clients', replace: true })
      offerUndo(deletion.id)
    },
  })
  return () => remove.mutate({ id })
}

/** Returns how to delete a complaint. The client is shown, and a notification offers undo. */
export function useDeleteComplaint(complaint: { id: number; title: string; clientId: number }): () => void {
  const navigate = useNavigate()
  const offerUndo = useOfferUndo(`${complaint.title} deleted`)
  const remove = useCreate(rpc.pages.deleteComplaint, {
    onError: showRefusal,
    onSuccess: async (deletion) => {
      const clientId = String(complaint.clientId)
      await navigate({ to: '/clients/$clientId', params: { clientId }, replace: true })
      offerUndo(deletion.id)
    },
  })
  return () => remove.mutate({ id: complaint.id })
}

/** After an undo the client is shown. */
function useOfferUndo(message: string) {
  const navigate = useNavigate()
  return (deletionId: number) => {
    const notice = notifications.show({
      autoClose: UNDO_MS,
      message: (
        <Undo
          id={deletionId}
          message={message}
          onDone={(clientId) => {
            notifications.hide(notice)
            void navigate({ to: '/clients/$clientId', params: { clientId: String(clientId) } })
          }}
        />
      ),
    })
  }
}

function Undo({ id, message, onDone }: { id: number; message: string; onDone: (clientId: number) => void }) {
  const undo = useMutation(
    rpc.pages.undoDeletion.mutationOptions({
      onError: showRefusal,
      onSuccess: ({ clientId }) => onDone(clientId),
    }),
  )
  return <UndoNotice message={message} pending={undo.isPending} onUndo={() => undo.mutate({ id })} />
}
