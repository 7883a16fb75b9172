import type { BackupSource } from '@shared/backups'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { rpc, type RpcOutputs } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { RefusedFile, RestoreDialog } from './restore-dialog'
import { uploadFile } from './upload'

/**
 * Examines a listed backup or a file from the disk.
 * @returns how to start, and the elements that ask for the restore or say why the file cannot be restored
 */
export function useExamine(): {
  examine: (source: BackupSource) => void
  examineFile: (file: File) => void
  /** Examines what the last restore has set aside. */
  examineUndo: () => void
  isExamining: boolean
  dialog: ReactNode
  refused: ReactNode
} {
  const [preview, setPreview] = useState<RpcOutputs['backups']['examine'] | null>(null)
  const opener = useOpener(preview !== null)
  const listed = useMutation(rpc.backups.examine.mutationOptions({ onSuccess: setPreview }))
  const undo = useMutation(rpc.backups.examineUndo.mutationOptions({ onSuccess: setPreview }))
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: (source) => listed.mutate(source),
  })
  const [examineOnce, uploadOnce, undoOnce] = [
    useOneAtATime(listed),
    useOneAtATime(upload),
    useOneAtATime(undo),
  ]
  const error = upload.error ?? listed.error ?? undo.error
  return {
    examine: (source) => {
      opener.note()
      upload.reset()
      examineOnce(source)
    },
    examineFile: (file) => {
      opener.note()
      listed.reset()
      uploadOnce(file)
    },
    examineUndo: () => {
      opener.note()
      undoOnce()
    },
    isExamining: upload.isPending || listed.isPending || undo.isPending,
    dialog: <RestoreDialog preview={preview} onClose={() => setPreview(null)} />,
    refused: error ? <RefusedFile error={error} /> : null,
  }
}

/**
 * Gives the focus back to the button that opened a dialog. The dialog cannot do it: the button is disabled while the backup
 * is examined, so when the dialog opens, nothing has the focus.
 */
function useOpener(isOpen: boolean): { note: () => void } {
  const opener = useRef<Element | null>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && opener.current instanceof HTMLElement) opener.current.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return { note: () => (opener.current = document.activeElement) }
}
