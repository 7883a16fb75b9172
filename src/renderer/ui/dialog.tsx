import { Modal, type ModalProps } from '@mantine/core'

/**
 * Mantine focuses a dialog a moment after it opens, even if it has closed again. The focus would then be lost with the
 * dialog. So nothing in a closing dialog can take the focus.
 */
export const inertUnless = (opened: boolean) => ({ inert: !opened })

/** A dialog that returns the focus to the element that opened it. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} {...inertUnless(props.opened)} />
}
