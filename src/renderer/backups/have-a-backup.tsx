import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { rpc } from '../api/rpc'
import { BackupFileButton } from './backup-file-button'
import { Restore } from './backup-section'
import { useExamine } from './use-examine'

/** For a first start: a file from another computer, or a backup that is still in the folder of a lost record. */
export function HaveABackup() {
  const { examineFile, isExamining, dialog, refused } = useExamine()
  const list = useQuery(rpc.backups.list.queryOptions())
  const status = useQuery(rpc.backups.status.queryOptions())
  return (
    <Stack gap="sm">
      <BackupFileButton
        label="I have a backup"
        onFile={examineFile}
        variant="default"
        fullWidth
        loading={isExamining}
      />
      {refused}
      {dialog}
      {list.data && list.data.length > 0 && (
        <Restore
          secondName={status.data?.secondName ?? null}
          label="Restore a backup of this folder"
          choosesFile={false}
        />
      )}
    </Stack>
  )
}
