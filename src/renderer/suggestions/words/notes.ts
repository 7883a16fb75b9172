import type {
  DoseNote,
  HasNotHelpedNote,
  HasNotHelpedParams,
  Message,
  ReliefLastedNote,
  StopAdviceParams,
  UnknownParams,
} from '@shared/reasoning/recommendation'
import { formatList } from '../../ui/lists'
import { byVisits, counted, countOf, type Names } from './names'
import { outcomeWords } from './outcomes'
import { sentence, type VisitLink, type Words } from './words'

/** More tissues than this are not named one by one. */
const namedTissues = 3

type WordsOf<Params> = { [Id in keyof Params]: (params: Params[Id], names: Names) => Words }

/** Says why a tissue may be worth repeating with more time or pressure. */
export function doseWords({ visit, minutes, isLight, outcome }: DoseNote, { day }: Names): Words {
  const on: VisitLink = { text: day(visit.at), visits: [visit] }
  const relief = outcomeWords[outcome]
  if (minutes === null) return sentence`Worked lightly on ${on}: ${relief}`
  if (minutes === 1) {
    return isLight
      ? sentence`Worked for 1 minute, lightly, on ${on}: ${relief}`
      : sentence`Worked for 1 minute on ${on}: ${relief}`
  }
  return isLight
    ? sentence`Worked for ${minutes} minutes, lightly, on ${on}: ${relief}`
    : sentence`Worked for ${minutes} minutes on ${on}: ${relief}`
}

export function reliefLastedWords({ visits, outcome }: ReliefLastedNote, names: Names): Words {
  const relief = outcomeWords[outcome ?? 'lasted']
  return byVisits(visits, names, {
    one: (day) => sentence`Worked on ${day}: ${relief}`,
    other: (count) => sentence`Worked ${count('times')}: ${relief} each time`,
  })
}

const hasNotHelped: WordsOf<HasNotHelpedParams> = {
  'worked-without-lasting-relief': ({ visits, outcome }) => {
    const times = counted(visits, 'times')
    return outcome === null
      ? sentence`Worked ${times} without lasting relief`
      : sentence`Worked ${times}: ${outcomeWords[outcome]} each time`
  },
  'painful-area': ({ percent, visits }) =>
    sentence`${percent}% of the time at ${counted(visits, 'visits')} was on the painful area. Consider working elsewhere.`,
}

export function hasNotHelpedWords(note: HasNotHelpedNote, names: Names): Words {
  return note.rule === 'painful-area'
    ? hasNotHelped[note.rule](note.params, names)
    : hasNotHelped[note.rule](note.params, names)
}

const unknown: WordsOf<UnknownParams> = {
  'outcome-not-asked': ({ visits }, names) =>
    byVisits(visits, names, {
      one: (day) => sentence`Outcome of ${day} not recorded`,
      other: (count) => sentence`Outcome of ${count('visits')} not recorded`,
    }),
  'outcome-asked-too-early': ({ visit }, { day }) => {
    const on: VisitLink = { text: day(visit.at), visits: [visit] }
    return sentence`Relief after ${on} was asked about too early`
  },
  'response-not-noted': ({ visits, tissues, missing, worked }, names) => {
    if (tissues.length <= namedTissues) {
      const named = formatList(tissues.map(names.tissue))
      return byVisits(visits, names, {
        one: (day) => sentence`Response of ${named} not recorded on ${day}`,
        other: (count) => sentence`Response of ${named} not recorded at ${count('visits')}`,
      })
    }
    return missing === worked
      ? byVisits(visits, names, {
          one: (day) => sentence`Response on ${day} not recorded`,
          other: (count) => sentence`Response at ${count('visits')} not recorded`,
        })
      : byVisits(visits, names, {
          one: (day) =>
            sentence`The response of ${missing} of ${worked} worked tissues was not recorded on ${day}`,
          other: (count) =>
            sentence`The response of ${missing} of ${worked} worked tissues was not recorded at ${count('visits')}`,
        })
  },
  'familiar-pain-not-tested': () => sentence`No tissue was checked for the familiar pain yet`,
  'movement-not-noted': () => sentence`Painful movements are not recorded`,
}

export function unknownWords<Id extends keyof UnknownParams>(
  message: Message<UnknownParams, Id>,
  names: Names,
): Words {
  return unknown[message.rule](message.params, names)
}

const stopAdvice: WordsOf<StopAdviceParams> = {
  'got-worse': ({ visit, tissues }, names) => {
    const left =
      tissues.length === 0 || tissues.length > namedTissues
        ? 'what was worked'
        : formatList(tissues.map(names.tissue))
    return sentence`Pain was higher after ${names.day(visit.at)}. Leave ${left}. Press lightly. Ask about numbness, weakness and night pain.`
  },
  'got-worse-twice': ({ visits }) =>
    sentence`Pain was higher after ${countOf(visits)} visits. Refer to a doctor before more treatment.`,
  'familiar-pain-open': ({ tissues }, names) =>
    sentence`Checking ${formatList(tissues.map(names.tissue))} gave the familiar pain. Work ${tissues.length === 1 ? 'it' : 'them'}, or consider a referral.`,
  'pain-as-at-start': ({ painAtStart, painNow, visits }) =>
    sentence`Pain was ${painAtStart} at the start and is ${painNow} after ${counted(visits, 'visits')}. Consider a referral.`,
  'same-work-repeated': () =>
    sentence`Almost the same tissues were worked each time. Check elsewhere once, or consider a referral.`,
  'several-hypotheses-failed': () =>
    sentence`Several attempts gave no lasting change. Consider a doctor, or check joints and nerves.`,
}

export function stopAdviceWords<Id extends keyof StopAdviceParams>(
  message: Message<StopAdviceParams, Id>,
  names: Names,
): Words {
  return stopAdvice[message.rule](message.params, names)
}
