import type { Side } from '@shared/vocabulary'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { lineName, shortCaution, wholeRow, type Named } from '../words/line'
import { useNames } from '../words/names'
import classes from './line.module.css'

interface Props {
  line: Named & { side: Side }
  caution: string | null
}

/** The name of a line with its side, and what to take care of there. */
export function LineTitle({ line, caution }: Props) {
  const names = useNames()
  const { anatomy } = useAnatomy()
  const side = anatomy.isMidline(line.tissue) ? 'middle' : line.side
  return (
    <span className={classes.name}>
      <span>
        {lineName(line, names, caution ? undefined : wholeRow)}
        {side !== 'middle' && (
          <>
            , <span className={classes.side}>{side === 'both' ? 'both' : sideName(side)}</span>
          </>
        )}
      </span>
      {caution && (
        <span className={classes.care}>
          <IconAlertTriangle size={15} role="img" aria-label="Take care:" />
          {shortCaution(caution)}
        </span>
      )}
    </span>
  )
}
