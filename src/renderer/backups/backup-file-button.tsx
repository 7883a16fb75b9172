import { Button, FileButton, type ButtonProps } from '@mantine/core'
import { archiveEnding } from '@shared/backups'

interface Props extends ButtonProps {
  label: string
  onFile: (file: File) => void
}

/** Chooses a backup from the disk. */
export function BackupFileButton({ label, onFile, ...button }: Props) {
  return (
    <FileButton accept={`.db,${archiveEnding}`} onChange={(file) => file && onFile(file)}>
      {(props) => (
        <Button {...props} {...button}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
