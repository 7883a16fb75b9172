import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, TextInput } from '@mantine/core'
import { clientView, type ClientView } from '@shared/clients/list'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { Dialog } from '../../ui/dialog'
import { useSubmit } from '../../ui/forms/use-save-once'

interface Props {
  opened: boolean
  /** The view that gets another name; null where what is shown is saved as a new one. */
  renamed: { id: number; name: string } | null
  shown: Omit<ClientView, 'name'>
  onClose: () => void
}

/** Asks for the name of a view. */
export function ViewDialog({ opened, onClose, ...form }: Props) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      title={form.renamed ? 'Rename this view' : 'Save as a view'}
      centered
    >
      <ViewForm {...form} onDone={onClose} />
    </Dialog>
  )
}

const nameOnly = clientView.pick({ name: true })

function ViewForm({ renamed, shown, onDone }: Omit<Props, 'opened' | 'onClose'> & { onDone: () => void }) {
  const form = useForm<{ name: string }>({
    resolver: zodResolver(nameOnly),
    defaultValues: { name: renamed?.name ?? '' },
  })
  const answers = { onError: showRefusalIn(form, ''), onSuccess: onDone }
  const create = useCreate(rpc.clients.createView, answers)
  const rename = useMutation(rpc.clients.renameView.mutationOptions(answers))
  const { submit, saving } = useSubmit(form, ({ name }) =>
    renamed ? rename.mutateAsync({ id: renamed.id, name }) : create.mutateAsync({ ...shown, name }),
  )
  return (
    <form noValidate onSubmit={submit}>
      <TextInput
        {...form.register('name')}
        label="Name of the view"
        description={renamed ? undefined : 'Keeps the columns, the filters and the order'}
        placeholder="Not seen for 8 weeks"
        error={form.formState.errors.name?.message}
        autoComplete="off"
        data-autofocus
      />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={saving}>
          Save view
        </Button>
      </Group>
    </form>
  )
}
