import { IconAlertTriangle, IconBan, IconChevronRight, IconStethoscope } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './strip.module.css'

interface Props {
  tone: 'bad' | 'warn'
  sign: keyof typeof signs
  title: string
  /** Said after the title with less weight. */
  others?: string
  isOpen: boolean
  onToggle: () => void
  /** The key that does the same. */
  shortcut?: string
  /** True at the upper edge of the card. */
  isFirst?: boolean
  children: ReactNode
}

const signs = { doctor: IconStethoscope, stop: IconBan, care: IconAlertTriangle }

/** One coloured line above the list that opens into what it says. */
export function Strip(props: Props) {
  const { tone, sign, title, others, isOpen, onToggle, shortcut, isFirst = false, children } = props
  const id = useId()
  const Sign = signs[sign]
  return (
    <>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.strip}
          data-tone={tone}
          data-first={isFirst || undefined}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-keyshortcuts={shortcut}
          onClick={onToggle}
        >
          <Sign size={18} stroke={1.7} aria-hidden />
          <span className={classes.title}>{title}</span>
          {others && <span className={classes.others}>{others}</span>}
          <IconChevronRight size={18} stroke={1.7} className={classes.chevron} aria-hidden />
        </button>
      </h2>
      <div id={id} className={classes.panel} data-tone={tone} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  )
}
