import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { backupSettings, type BackupSettings } from '@shared/backups'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showRefusal, showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { formKeys } from '../ui/forms/form-keys'
import { useSubmit } from '../ui/forms/use-save-once'
import { LeaveGuard } from '../ui/leave-guard'

interface Props {
  settings: BackupSettings
  /** Whether the host can show the system's dialog for a folder. */
  choosesFolder: boolean
}

/** Where else backups go, and how much disk they may use. */
export function BackupSettingsForm({ settings, choosesFolder }: Props) {
  const form = useForm<BackupSettings>({ resolver: zodResolver(backupSettings), values: settings })
  const save = useMutation(
    rpc.backups.saveSettings.mutationOptions({
      onError: showRefusalIn(form, ''),
      onSuccess: () => notifications.show({ message: 'Backup settings saved' }),
    }),
  )
  const choose = useMutation(
    rpc.backups.chooseFolder.mutationOptions({
      onError: showRefusal,
      onSuccess: (folder) => {
        if (folder !== null) form.setValue('secondFolder', folder, { shouldDirty: true })
      },
    }),
  )
  const { submit, saving, unsaved } = useSubmit(form, (values) => save.mutateAsync(values), {
    staysOpen: true,
  })
  const { errors } = form.formState
  return (
    <form noValidate aria-label="Backup settings" onKeyDown={formKeys} onSubmit={submit}>
      <div className="field-grid">
        <TextInput
          {...form.register('secondFolder')}
          label="Second folder"
          description="A USB stick or network folder, as a whole path"
          autoComplete="off"
          error={errors.secondFolder?.message}
        />
        <TextInput
          {...form.register('budgetMegabytes', { setValueAs: Number })}
          label="Disk space for backups (MB)"
          description="The oldest are deleted first"
          inputMode="numeric"
          autoComplete="off"
          error={errors.budgetMegabytes?.message}
        />
      </div>
      <Group mt="sm">
        <Button type="submit" size="xs" variant="default" loading={saving}>
          Save backup settings
        </Button>
        {choosesFolder && (
          <Button size="xs" variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
            Choose folder
          </Button>
        )}
      </Group>
      <LeaveGuard when={unsaved} />
    </form>
  )
}
