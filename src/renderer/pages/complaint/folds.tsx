import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { usePractice } from '../../practice/practice-context'
import { useSingleKeys } from '../../ui/keys/single-keys'
import classes from './complaint-page.module.css'

export interface Fold {
  id: string
  title: string
  /** What is in it, in one line. */
  summary: string
  /** The key that opens it. Its first field then has the focus, also after a click. */
  shortcut?: string
  content: ReactNode
}

/** What is more to know, folded to one line each. One is open at a time, below the row. */
export function Folds({ folds }: { folds: readonly Fold[] }) {
  const { singleKeys } = usePractice().settings
  const [openId, setOpenId] = useState<string | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const open = folds.find((fold) => fold.id === openId)
  const hasJustOpened = useRef(false)
  function toggle(fold: Fold) {
    const opens = openId !== fold.id
    hasJustOpened.current = opens && fold.shortcut !== undefined
    setOpenId(opens ? fold.id : null)
  }
  const focusFold = (foldId: string) => document.getElementById(`${id}-${foldId}`)?.focus()
  // A part with a key is opened to write in it at once. Otherwise the letters of a name would act as keys of the page.
  useEffect(() => {
    if (openId === null || !hasJustOpened.current) return
    hasJustOpened.current = false
    const field = panel.current?.querySelector<HTMLElement>('input')
    if (field) field.focus()
    else focusFold(openId)
  })
  useSingleKeys(
    {
      ...Object.fromEntries(
        folds.flatMap((fold) =>
          fold.shortcut === undefined
            ? []
            : [
                [
                  fold.shortcut.toLowerCase(),
                  () => {
                    toggle(fold)
                    if (openId === fold.id) focusFold(fold.id)
                  },
                ],
              ],
        ),
      ),
    },
    singleKeys,
  )
  return (
    <>
      <div className={classes.folds}>
        {folds.map((fold) => (
          <button
            key={fold.id}
            id={`${id}-${fold.id}`}
            type="button"
            className={classes.fold}
            aria-expanded={fold.id === openId}
            aria-controls={`${id}-panel`}
            aria-keyshortcuts={fold.shortcut}
            onClick={() => toggle(fold)}
          >
            <b>{fold.title}</b>
            <span>{fold.summary}</span>
            <IconChevronRight size={16} aria-hidden />
          </button>
        ))}
      </div>
      <div
        ref={panel}
        id={`${id}-panel`}
        className={classes.opened}
        hidden={!open}
        onKeyDown={(event) => {
          // What is open inside, such as a list of choices, closes first. A popover is outside of this element.
          const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
          if (event.key !== 'Escape' || event.defaultPrevented || !isInside || !open) return
          setOpenId(null)
          focusFold(open.id)
        }}
      >
        {open?.content}
      </div>
    </>
  )
}
