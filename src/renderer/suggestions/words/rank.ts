import type { RankParams } from '@shared/reasoning/rank-explanation'
import type { Message } from '@shared/reasoning/recommendation'
import { precautionById } from '@shared/safety/precautions'
import { inSentence } from '../../anatomy/words'
import { formatList } from '../../ui/lists'
import { counted, type Names } from './names'
import { ruledOutWords } from './reasons'
import { sentence, type Words } from './words'

const summaries: { [Id in keyof RankParams]: (params: RankParams[Id], names: Names) => Words } = {
  'red-flag': () => sentence`A red flag is recorded. No tissue is suggested until a doctor has looked at it.`,
  'not-asked-yet': () => sentence`Ask about red flags and precautions first.`,
  'widespread-pain': () =>
    sentence`Pain in many places. Another muscle is unlikely to help, so nothing is suggested.`,
  'other-side': () => sentence`No pain on that side, and nothing supports this tissue there.`,
  'ruled-out': ({ on, why }, { day }) => ruledOutWords(on, why, day),
  hidden: () => sentence`Hidden in this practice, so never suggested.`,
  'got-worse': ({ visits }) => sentence`The pain got worse after it was worked ${counted(visits, 'times')}.`,
  precaution: ({ because }) =>
    sentence`Not worked: ${formatList(because.map((id) => inSentence(precautionById.get(id)?.name ?? id)))}.`,
  'checked-without-familiar-pain': ({ visits }) =>
    sentence`Checked ${counted(visits, 'times')} without the familiar pain.`,
  'below-untested': ({ visits }) =>
    sentence`Worked ${counted(visits, 'times')} without lasting relief, so it is shown only on request.`,
  'on-request': ({ visits }) =>
    sentence`Worked ${counted(visits, 'times')} without lasting relief, so it is shown only on request.`,
  'nothing-supports': () => sentence`No known referral, border or movement supports it.`,
  lowered: () => sentence`Some findings lower its rank.`,
  'nothing-lowers': () => sentence`Nothing lowers its rank.`,
  'others-stronger': () => sentence`Nothing lowers its rank. Other tissues have more support.`,
}

/** Says in one message why a tissue has its rank. */
export function rankWords<Id extends keyof RankParams>(
  message: Message<RankParams, Id>,
  names: Names,
): Words {
  return summaries[message.rule](message.params, names)
}
