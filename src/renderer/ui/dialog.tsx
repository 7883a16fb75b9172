import { Modal, type ModalProps } from '@mantine/core'

/**
 * Makes a closing dialog inert. Mantine focuses a dialog a moment after it opens, even if it has closed again. The
 * focus would then be lost with the dialog.
 */
export const inertWhenClosed = (opened: boolean) => ({ inert: !opened })

/** A dialog that returns the focus to the element that opened it. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} {...inertWhenClosed(props.opened)} />
}
