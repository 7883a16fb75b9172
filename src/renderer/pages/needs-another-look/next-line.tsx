import { IconAlertTriangle, IconBan, IconCheck, IconStethoscope } from '@tabler/icons-react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { StrengthSign } from '../../anatomy/signs/strength-sign'
import { useNames } from '../../suggestions/words/names'
import classes from './next-line.module.css'
import { nextWords, type FirstLine } from './next-words'

const signs = { bad: IconBan, warn: IconAlertTriangle, good: IconCheck }

/** What comes next for a complaint, in two lines. */
export default function NextLine({ answer }: { answer: FirstLine }) {
  const names = useNames()
  const { anatomy } = useAnatomy()
  const { title, side, strength, advice, tag, detail } = nextWords(answer, {
    names,
    isMidline: (tissue) => anatomy.isMidline(tissue),
  })
  const Sign = tag && signs[tag.tone]
  return (
    <>
      <div className={classes.next} data-advice={advice ?? undefined}>
        <span className={classes.label}>Next:</span>{' '}
        {(advice === 'doctor' || advice === 'tests') && <IconStethoscope size={16} aria-hidden />}
        {advice === 'referral' && <IconAlertTriangle size={16} aria-hidden />}
        <span className={classes.title}>
          <span className={classes.name} title={title}>
            {title}
            {side !== '' && ','}
          </span>
          {side !== '' && <small>{side}</small>}
        </span>
        {strength && <StrengthSign strength={strength} />}
      </div>
      <div className={classes.detail}>
        {tag && Sign && (
          <span className={classes.tag} data-tone={tag.tone}>
            <Sign size={15} aria-hidden /> {tag.text}
          </span>
        )}
        {detail !== '' && (
          <span className={classes.then} title={detail}>
            {detail}
          </span>
        )}
      </div>
    </>
  )
}
