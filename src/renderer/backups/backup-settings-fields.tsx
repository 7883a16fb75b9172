import { Button, TextInput } from '@mantine/core'
import { backupSettings, type BackupSettings, type BackupSettingsChange } from '@shared/backups'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { keepaliveCalls, rpc } from '../api/rpc'
import { SavedWholeNumber, textHandlers } from '../ui/saved-fields/saved-inputs'
import { useSavedValue } from '../ui/saved-fields/use-saved-value'

interface Props {
  settings: BackupSettings
  /** Whether the host can show the system's dialog for a folder. */
  choosesFolder: boolean
}

/** Where else backups go, and how much disk they may use. Each is saved when its field is left. */
export function BackupSettingsFields({ settings, choosesFolder }: Props) {
  const { mutateAsync } = useMutation(rpc.backups.saveSettings.mutationOptions())
  const save = (change: BackupSettingsChange, isClosing?: boolean): Promise<unknown> =>
    isClosing ? keepaliveCalls.backups.saveSettings.mutate(change) : mutateAsync(change)
  const folder = useSavedValue({
    saved: settings.secondFolder,
    parse: (text) => backupSettings.shape.secondFolder.safeParse(text),
    save: (secondFolder, isClosing) => save({ secondFolder }, isClosing),
  })
  const choose = useMutation(
    rpc.backups.chooseFolder.mutationOptions({
      onError: showRefusal,
      onSuccess: (chosen) => {
        if (chosen === null) return
        folder.change(chosen)
        void folder.flush()
      },
    }),
  )
  return (
    <div className="field-grid">
      <div>
        <TextInput
          label="Second folder"
          description="A USB stick or network folder, as a whole path"
          autoComplete="off"
          {...textHandlers(folder)}
        />
        {choosesFolder && (
          <Button
            size="xs"
            variant="default"
            mt="xs"
            loading={choose.isPending}
            onClick={() => choose.mutate()}
          >
            Choose folder
          </Button>
        )}
      </div>
      <SavedWholeNumber
        setting={{
          saved: settings.budgetMegabytes,
          schema: backupSettings.shape.budgetMegabytes,
          save: (budgetMegabytes, isClosing) => save({ budgetMegabytes }, isClosing),
        }}
        label="Disk space for backups (MB)"
        description="The oldest are deleted first"
      />
    </div>
  )
}
