import { Stack } from '@mantine/core'
import { BackupFileButton } from './backup-file-button'
import { useExamine } from './use-examine'

/** For a first start on a new computer: a file from the other one. */
export function HaveABackup() {
  const { examineFile, isExamining, dialog, refused } = useExamine()
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
    </Stack>
  )
}
