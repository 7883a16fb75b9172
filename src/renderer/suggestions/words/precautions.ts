import type { ActiveRule } from '@shared/safety/precaution-rules'
import type { Where } from '@shared/safety/precaution'
import { inSentence } from '../../anatomy/words'
import { precautionName } from '../../clients/precaution-words'
import { flagChip } from '../../complaints/flag-chips'
import { formatList } from '../../ui/lists'
import type { Names } from './names'

/** More places than this are not named one by one. */
const namedPlaces = 4

/** Says what a rule in force changes: "Blood thinner: light pressure". */
export function ruleWords({ precaution, rule, place }: ActiveRule, names: Names): string {
  const at = place === '' ? '' : ` (${place})`
  return `${precautionName(precaution)}${at}: ${inSentence(changeWords(rule, names))}`
}

/** Says in a sentence that precautions forbid to work a tissue: "Do not work it now: pregnancy." */
export const forbiddenWords = (precautions: readonly string[]): string =>
  `Do not work it now: ${formatList(
    precautions.map((id) => inSentence(precautionName(id))),
    'plain',
  )}.`

/** Says what a rule changes, without the precaution: "light pressure". */
export function changeWords(rule: ActiveRule['rule'], names: Names): string {
  switch (rule.kind) {
    case 'pressure cap':
      return rule.where === 'everywhere'
        ? `${rule.cap} pressure`
        : `${rule.cap} pressure on ${placeWords(rule.where, names)}`
    case 'not worked':
      return rule.where === 'everywhere' ? 'no work' : `do not work ${placeWords(rule.where, names)}`
    case 'leave out':
      return `leave out ${formatList(rule.techniques)}`
    case 'position':
    case 'advice':
      return rule.advice
    case 'ask':
      return `ask about ${formatList(rule.flags.map((flag) => inSentence(flagChip(flag))))}`
    case 'ask a doctor first':
      return rule.when === null ? 'ask a doctor first' : `ask a doctor first. ${rule.when}`
    case 'wait':
      return `wait. ${rule.until}`
  }
}

function placeWords(where: Exclude<Where, 'everywhere'>, names: Names): string {
  const { regions = [], tissues = [], place } = where
  const named = [...regions.map(names.region), ...tissues.map(names.tissue)]
  const shown = named.length > namedPlaces ? [...named.slice(0, namedPlaces), 'parts nearby'] : named
  return formatList([...shown, place])
}
