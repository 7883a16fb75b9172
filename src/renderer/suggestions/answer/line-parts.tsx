import type { Suggestion } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { StrengthSign } from '../../anatomy/signs/strength-sign'
import { useNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { formatList } from '../../ui/lists'
import { Worded } from '../words/worded'
import classes from './reasons.module.css'

interface Props {
  members: readonly Suggestion[]
  /** Tissues of the group that are not near the pain. */
  alsoInGroup: readonly string[]
}

/** The tissues of a line that one hand position reaches together, each with its strongest reason. */
export function LineParts({ members, alsoInGroup }: Props) {
  const names = useNames()
  return (
    <>
      {members.length > 1 && <Parts members={members} />}
      {alsoInGroup.length > 0 && (
        <p className={classes.also}>
          Also in this group, but not near the pain: {formatList(alsoInGroup.map(names.tissue))}
        </p>
      )}
    </>
  )
}

function Parts({ members }: Pick<Props, 'members'>) {
  const { tissueName } = useAnatomy()
  const names = useNames()
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
