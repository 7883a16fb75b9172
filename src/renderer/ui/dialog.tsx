import { Modal, type ModalProps } from '@mantine/core'

/**
 * Mantine focuses a dialog a moment after it opens, even when it is closed by then; the focus would end in the
 * closing dialog and be lost with it. So nothing in a dialog that closes can take the focus.
 */
export const inertUnless = (opened: boolean) => ({ inert: !opened })

/** A dialog that gives the focus back to what opened it. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} {...inertUnless(props.opened)} />
}
