import { Text } from '@mantine/core'
import type { WidespreadPain } from '@shared/reasoning/recommendation'
import { widespreadSignWords } from '../../complaints/red-flag-words'
import { Section } from '../../ui/section'
import { counted } from '../words/names'
import { Worded } from '../words/worded'
import { sentence } from '../words/words'
import classes from './recommendation-panel.module.css'

/** The advice for widespread pain, instead of more suggestions. */
export function Widespread({ answer }: { answer: WidespreadPain }) {
  return (
    <Section title="Pain in many places">
      <Text>The nervous system may be sensitised. Another muscle is unlikely to help.</Text>
      <Text>Consider short, gentle, pleasant work. Ask about sleep and stress. Suggest seeing a doctor.</Text>
      <WidespreadSigns {...answer} />
    </Section>
  )
}

/** The records and marks behind this advice, so that a wrong mark can be found. */
function WidespreadSigns({ signs, spreadAt }: WidespreadPain) {
  return (
    <ul className={classes.notes} aria-label="What was recorded">
      {signs.map((id) => (
        <li key={id}>{widespreadSignWords[id]}</li>
      ))}
      {spreadAt.length > 0 && (
        <li>
          <Worded words={sentence`New places were marked at the last ${counted(spreadAt, 'visits')}`} />
        </li>
      )}
    </ul>
  )
}
