import type { Suggestion } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { StrengthSign } from '../../anatomy/signs/strength-sign'
import { useNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { Worded } from '../words/worded'
import classes from './reasons.module.css'

/** The tissues of a line that one hand position reaches together, each with its strongest reason. */
export function LineParts({ members }: { members: readonly Suggestion[] }) {
  const { tissueName } = useAnatomy()
  const names = useNames()
  if (members.length < 2) return null
  return (
    <>
      <h3 className={classes.heading}>Its parts, reached together</h3>
      <dl className={classes.parts}>
        {members.map(({ tissue, strength, gaveFamiliarPain, reasons }) => {
          const reason = reasons.find(({ direction }) => direction === 'up')
          return (
            <div key={tissue}>
              <dt>{tissueName(tissue)}</dt>
              <dd>
                <StrengthSign strength={strength} hasFamiliarPain={gaveFamiliarPain} />
              </dd>
              <dd>{reason && <Worded words={reasonWords(reason, names)} />}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
