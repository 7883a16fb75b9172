import { screenById } from '@shared/screens/screens'
import type { Screen } from '@shared/screens/screen'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { HowToTest } from '../../screens/how-to-test'
import { otherCauseLabels } from '../../screens/words'
import { useSingleKeys } from '../../ui/keys/single-keys'
import card from './card.module.css'
import classes from './line.module.css'

interface Props {
  /** The ids of the short tests. */
  screens: readonly string[]
  /** When the questions were asked, and the button to ask again. */
  asked: ReactNode
  hasKeys: boolean
}

/** The short tests in place of the list: what each is about, and how to do it. */
export function TestLines({ screens, asked, hasKeys }: Props) {
  const [opened, setOpened] = useState<string | null>(null)
  const id = useId()
  const shown = screens.flatMap((screen) => screenById.get(screen) ?? [])
  const toggle = (screen: Screen) => setOpened((before) => (before === screen.id ? null : screen.id))
  useSingleKeys(
    {
      ...Object.fromEntries(shown.map((screen, index) => [String(index + 1), () => toggle(screen)])),
      Escape: opened === null ? undefined : () => setOpened(null),
    },
    hasKeys,
  )
  return (
    <>
      <div className={card.heading}>
        <h2>Short tests</h2>
        {asked}
      </div>
      <ol className={classes.lines}>
        {shown.map((screen, index) => {
          const isOpen = opened === screen.id
          const details = `${id}-${index}`
          return (
            <li key={screen.id}>
              <button
                type="button"
                className={classes.row}
                aria-expanded={isOpen}
                aria-controls={details}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => toggle(screen)}
              >
                <span className={classes.number}>{index + 1}</span>
                <span>
                  <span className={classes.name}>{screen.name}</span>
                  <span className={classes.why}>Positive: {screen.positive}</span>
                </span>
                <span className={classes.right}>
                  {Object.keys(screen.ratios).map((cause) => (
                    <span key={cause} className={classes.today} title="More likely if the test is positive">
                      {otherCauseLabels[cause as keyof Screen['ratios']]}
                    </span>
                  ))}
                </span>
                <IconChevronRight size={16} className={classes.chevron} aria-hidden />
              </button>
              <div id={details} className={classes.details} hidden={!isOpen}>
                {isOpen && <HowToTest screen={screen} />}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
