import { IconCheck } from '@tabler/icons-react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { PositionSign } from '../../anatomy/signs/position-sign'
import { shortLimits } from '../words/line'
import { forbiddenWords } from '../words/precautions'
import classes from './line.module.css'
import type { HeldLine } from './held'
import { LineTitle } from './line-title'

interface Props {
  lines: readonly HeldLine[]
  /** The day of the visit, as it is shown. */
  on: string
  /** False while the body shows other lines. */
  hasNumbers: boolean
}

/** What was worked at the last visit, whose relief lasted, and what limits the same work now. */
export function HeldLines({ lines, on, hasNumbers }: Props) {
  const { anatomy } = useAnatomy()
  const cautionOf = ({ members }: HeldLine['line']) =>
    members.map(({ tissue }) => anatomy.tissueById.get(tissue)?.caution).find((caution) => caution) ?? null
  return (
    <ol className={classes.lines} aria-label="Helped">
      {lines.map(({ number, line }) => (
        <li key={number} className={classes.row} data-plain>
          <span className={classes.number} data-good>
            {hasNumbers ? number : <IconCheck size={16} aria-hidden />}
          </span>
          <span>
            <LineTitle line={line} caution={cautionOf(line)} />
            <span className={classes.why}>
              <Limits line={line} caution={cautionOf(line)} /> Relief lasted after {on}.
            </span>
          </span>
          <span className={classes.right}>
            <PositionSign position={line.position} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Limits({ line, caution }: { line: HeldLine['line']; caution: string | null }) {
  const limits =
    line.forbiddenBy.length > 0
      ? forbiddenWords(line.forbiddenBy)
      : shortLimits({ ...line, caution, isCheckOnly: false })
  return limits !== '' && <span className={classes.limit}>{limits}</span>
}
