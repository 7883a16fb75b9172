import type { Anatomy } from '@shared/anatomy/anatomy'
import { groupOf } from '@shared/anatomy/palpation-groups'
import type { SuggestionList } from '@shared/reasoning/recommendation'
import { sidesMeet } from '@shared/reasoning/record/history'
import { regionsNamed } from '@shared/safety/place-words'
import { limitsFor, type ActiveRule } from '@shared/safety/precaution-rules'
import type { WorkFormLine } from '@shared/visits'
import { inSentence } from '../../anatomy/words'
import { precautionName } from '../../clients/precaution-words'
import type { Names } from '../../suggestions/words/names'
import { limitWords } from '../../suggestions/words/line'
import { formatList } from '../../ui/lists'
import { withinLimit } from './check-work'
import type { ForbiddenWork } from './work-line'

/** What speaks against work on some tissues of this client. */
export interface WorkLimits {
  /** The rules of the client's precautions that are in force. */
  precautions: readonly ActiveRule[]
  /** The tissues after which the pain of a treated complaint got worse. */
  gotWorse: SuggestionList['gotWorse']
}

type Line = Pick<WorkFormLine, 'tissue' | 'side' | 'technique' | 'pressure'>

/**
 * Says what speaks against a line of work, in short sentences, the strictest first. It only warns, because a line can also
 * record what somebody did. A check presses too, but it has no pressure to note.
 */
export function workWarnings(
  line: Line,
  { precautions, gotWorse }: WorkLimits,
  anatomy: Pick<Anatomy, 'liesIn'>,
  names: Pick<Names, 'tissue' | 'day'>,
): string[] {
  return [
    forbiddenWords(line.tissue, precautions, anatomy, names) ?? pressureWords(line, precautions, anatomy),
    ...leaveOutWords(line, precautions, anatomy),
    gotWorseWords(line, gotWorse, names),
  ].filter((text) => text !== null)
}

/** A tissue that is pressed together with a forbidden one is not worked either, as in the list. */
function forbiddenWords(
  tissue: string,
  rules: readonly ActiveRule[],
  anatomy: Pick<Anatomy, 'liesIn'>,
  names: Pick<Names, 'tissue'>,
): string | null {
  const members = [tissue, ...(groupOf(tissue)?.members ?? [])]
  for (const member of members) {
    const { isWorked, because } = limitsFor(member, rules, anatomy)
    if (isWorked) continue
    const why = precautionWords(because)
    return member === tissue
      ? `Do not work: ${why}`
      : `Do not work, it presses ${names.tissue(member)}: ${why}`
  }
  return null
}

/** Said while no pressure is noted, and when it is above the limit. */
function pressureWords(
  { tissue, technique, pressure }: Line,
  rules: readonly ActiveRule[],
  anatomy: Pick<Anatomy, 'liesIn'>,
): string | null {
  const { cap, because } = limitsFor(tissue, rules, anatomy)
  if (cap === null) return null
  const isWarned = pressure === null ? technique !== 'check only' : withinLimit(pressure, cap) !== pressure
  return isWarned ? limitWords({ cap, because }) : null
}

/** A rule can name a technique with a place, such as "stretching of the neck". It concerns tissue that lies there. */
function leaveOutWords(
  { tissue, technique }: Line,
  rules: readonly ActiveRule[],
  { liesIn }: Pick<Anatomy, 'liesIn'>,
): string[] {
  const because = new Map<string, string[]>()
  for (const { precaution, rule } of rules) {
    if (rule.kind !== 'leave out') continue
    for (const named of rule.techniques) {
      const places = regionsNamed(named)
      const isHere = places.length === 0 || places.some((region) => liesIn(tissue, region))
      if (isHere && ` ${named} `.includes(` ${technique} `)) {
        because.set(named, [...(because.get(named) ?? []), precaution])
      }
    }
  }
  return [...because].map(([named, precautions]) => `Leave out ${named}: ${precautionWords(precautions)}`)
}

function gotWorseWords(
  line: Line,
  gotWorse: SuggestionList['gotWorse'],
  { day }: Pick<Names, 'day'>,
): string | null {
  const visits = gotWorse
    // A side that is not chosen yet can be either.
    .filter(({ tissue, side }) => tissue === line.tissue && sidesMeet(side, line.side ?? 'both'))
    .flatMap((one) => one.visits)
  const last = visits
    .map(({ at }) => at)
    .sort()
    .at(-1)
  return last === undefined ? null : `It got worse after work here on ${day(last)}`
}

/** Says what is not copied of the work of a day, and why: "Not copied from 10 Nov: iliopsoas (pregnancy)." */
export function notCopiedWords(
  { day, leftOut }: { day: string; leftOut: readonly ForbiddenWork[] },
  names: Pick<Names, 'tissue'>,
): string {
  const named = leftOut.map(({ tissue, because }) => `${names.tissue(tissue)} (${precautionWords(because)})`)
  return `Not copied from ${day}: ${formatList(named)}.`
}

const precautionWords = (ids: readonly string[]) =>
  formatList(
    [...new Set(ids)].map((id) => inSentence(precautionName(id))),
    'plain',
  )
