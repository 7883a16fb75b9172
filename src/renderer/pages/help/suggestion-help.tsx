import { strengthFrom } from '@shared/reasoning/weights'
import { strengthWords } from '../../suggestions/words/strength'
import { formatWhole } from '../../ui/numbers'
import classes from './help.module.css'

const strong = `${formatWhole(strengthFrom.strong * 100)}%`
const fair = `${formatWhole(strengthFrom.fair * 100)}%`

export function SuggestionHelp() {
  return (
    <>
      <h3>Decision support</h3>
      <p>A suggestion names a tissue to consider checking. It is no diagnosis. You examine and decide.</p>
      <h3>What the program reads</h3>
      <ul>
        <li>The complaint: where it hurts, since when, what makes it worse or better, and red flags.</li>
        <li>The visits: pain before and after, the work, its response, and the checks.</li>
        <li>The outcomes: how long relief lasted, and the other measures.</li>
        <li>The precautions of the client, and the anatomy: which tissues refer pain to the region.</li>
      </ul>
      <p>It reads nothing else, and nothing leaves this computer.</p>
      <h3>The words</h3>
      <p>Each word stands for the calculated chance that the tissue is among the causes.</p>
      <dl className={classes.words}>
        <dt>{strengthWords.strong}</dt>
        <dd>{strong} or more</dd>
        <dt>{strengthWords.fair}</dt>
        <dd>
          {fair} to {strong}
        </dd>
        <dt>{strengthWords.possible}</dt>
        <dd>less than {fair}</dd>
      </dl>
      <p>
        The first word can be “{strengthWords.possible}”: then no tissue stands out. Open a line to see every
        reason and its visits.
      </p>
      <h3>What comes first</h3>
      <p>
        A red flag that asks for a doctor stops the list. The list opens again when you record the doctor’s
        answer. Precautions limit what is suggested.
      </p>
      <h3>Sources</h3>
      <p>
        The anatomy, the red flags, the precautions and the short tests were drafted from the literature. No
        clinician has reviewed them yet. The relief criterion is a convention of Elsewhere.
      </p>
    </>
  )
}
