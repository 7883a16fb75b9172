import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { voidInput, type VoidInput } from '@shared/signing'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { Dialog } from '../../ui/dialog'
import { useSubmit } from '../../ui/forms/use-save-once'

interface Props {
  visitId: number
  /** The revision of the visit as it is shown. */
  expectedRevision: number
  opened: boolean
  onClose: () => void
  /** Called after the dialog has closed. The menu that opened it is gone, so the page takes the focus. */
  onClosed: () => void
}

/** Voids a visit that was entered by mistake, with the reason. */
export function VoidVisit({ visitId, expectedRevision, opened, onClose, onClosed }: Props) {
  const form = useForm<VoidInput>({ resolver: zodResolver(voidInput), defaultValues: { reason: '' } })
  const voiding = useMutation(
    rpc.visits.void.mutationOptions({
      onError: showRefusalIn(form, ''),
      onSuccess: () => {
        notifications.show({ message: 'Visit voided' })
        onClose()
      },
    }),
  )
  const { submit, saving } = useSubmit(form, ({ reason }) =>
    voiding.mutateAsync({ id: visitId, reason, expectedRevision }),
  )
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title="Void this visit?"
      centered
      returnFocus={false}
      onExitTransitionEnd={onClosed}
    >
      <form noValidate onSubmit={submit}>
        <Text size="sm" mb="md">
          The visit stays readable with your reason. It no longer counts. This cannot be undone.
        </Text>
        <Textarea
          {...form.register('reason')}
          label="Reason"
          placeholder="Written for the wrong client"
          data-autofocus
          error={form.formState.errors.reason?.message}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" color="red.9" loading={saving}>
            Void visit
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
