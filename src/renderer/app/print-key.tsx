import { Button, Stack } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { MENU_COMMAND_EVENT } from '@shared/menu-commands'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { Dialog } from '../ui/dialog'
import { isPrintKey } from '../ui/keys/keys'
import { isOverlayOpen } from '../ui/keys/single-keys'
import { readPapers, type Paper } from '../ui/papers'
import { PaperOverPage } from './paper-over-page'

/** What the key has opened: one paper, or the choice between several. */
interface Opened {
  papers: readonly Paper[]
  isForm: boolean
}

/** Ctrl+P, or Cmd+P, prints the paper of the page, and never the screen with its menu. */
export function PrintKey() {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const focused = useRef<Element | null>(null)
  function print() {
    if (isOverlayOpen()) return showNothing('Close the dialog or menu first. Then print.')
    const printed = readPapers()
    if ('none' in printed) return showNothing(printed.none)
    const { papers, isForm = false } = printed
    focused.current = document.activeElement
    setOpened({ papers, isForm })
    if (papers.length === 1) setPaper(papers[0]!)
  }
  useWindowEvent('keydown', (event) => {
    // The browser prints the paper that is shown.
    if (!isPrintKey(event) || paper) return
    event.preventDefault()
    if (!event.repeat) print()
  })
  // The menu of the desktop program.
  useWindowEvent(MENU_COMMAND_EVENT, ({ detail }) => {
    if (detail === 'print' && !paper) print()
  })
  return (
    <>
      <Dialog
        opened={opened !== null && opened.papers.length > 1 && paper === null}
        onClose={() => setOpened(null)}
        title="Print"
      >
        <Stack gap="xs">
          {opened?.papers.map((one, index) => (
            <Button
              key={one.path}
              variant="default"
              justify="start"
              {...(index === 0 && { 'data-autofocus': true })}
              onClick={() => setPaper(one)}
            >
              {one.label}
            </Button>
          ))}
        </Stack>
      </Dialog>
      {paper && (
        <PaperOverPage
          key={paper.path}
          path={paper.path}
          isForm={opened?.isForm ?? false}
          focused={focused}
          onClose={() => {
            setPaper(null)
            setOpened(null)
          }}
        />
      )}
    </>
  )
}

/** The id keeps one message when the key is pressed again. */
const showNothing = (message: string) => {
  notifications.hide('print')
  notifications.show({ id: 'print', message })
}
