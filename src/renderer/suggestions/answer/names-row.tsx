import { IconBan, IconCheck } from '@tabler/icons-react'
import { formatList } from '../../ui/lists'
import { foldedNames } from '../words/line'
import { useNames } from '../words/names'
import classes from './card.module.css'

interface Props {
  kind: 'held' | 'held before' | 'has not helped'
  tissues: readonly string[]
}

const titles = { held: 'Helped', 'held before': 'Helped before', 'has not helped': 'Has not helped' }

/** More names than this are counted. */
const mostNames = 4

/** The tissues that held, or that have not helped, in one line. */
export function NamesRow({ kind, tissues }: Props) {
  const folded = foldedNames(tissues, useNames())
  if (folded.length === 0) return null
  const shown = folded.slice(0, folded.length > mostNames ? mostNames - 1 : mostNames)
  const more = folded.length - shown.length
  const isHeld = kind !== 'has not helped'
  const Sign = isHeld ? IconCheck : IconBan
  return (
    <p className={classes.row} data-good={isHeld || undefined}>
      <Sign size={17} aria-hidden />
      <span>
        <b>{titles[kind]}:</b> {formatList([...shown, more > 0 && `${more} more`], 'plain')}
      </span>
    </p>
  )
}
