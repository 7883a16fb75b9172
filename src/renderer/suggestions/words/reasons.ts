import type { FailedWork, Reason, RuleId, RuleParams } from '@shared/reasoning/reasons'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import type { SoftTissueKind } from '@shared/anatomy/tissue'
import { inSentence } from '../../anatomy/words'
import { formatList } from '../../ui/lists'
import { byVisits, counted, type Names } from './names'
import { outcomeWords } from './outcomes'
import { sentence, type Words } from './words'

/** Says one reason for the rank of a tissue, as a sentence. */
export function reasonWords<R extends RuleId>(reason: Reason<R>, names: Names): Words {
  return rules[reason.rule](reason.params, names)
}

const tissues = (ids: readonly string[], names: Names) => formatList(ids.map(names.tissue))
const placesIn = (ids: readonly string[], names: Names) => formatList(ids.map(names.region))
const movements = (ids: readonly string[], names: Names) => formatList(ids.map(names.movement))

const rules: { [R in RuleId]: (params: RuleParams[R], names: Names) => Words } = {
  'familiar-pain': ({ visits }, names) =>
    byVisits(visits, names, {
      one: (day) => sentence`Gave the familiar pain on ${day}`,
      other: (count) => sentence`Gave the familiar pain ${count('times')}`,
    }),
  'familiar-pain-absent': ({ visits }, names) =>
    byVisits(visits, names, {
      one: (day) => sentence`Did not give the familiar pain on ${day}`,
      other: (count) => sentence`Did not give the familiar pain ${count('times')}`,
    }),
  'refers-here': ({ mainly, also, painfulRegions }, names) => {
    if (painfulRegions === 1) {
      return mainly.length > 0 ? sentence`Refers pain here` : sentence`Sometimes refers pain here`
    }
    if (also.length === 0) return sentence`Refers pain to ${placesIn(mainly, names)}`
    if (mainly.length === 0) return sentence`Sometimes refers pain to ${placesIn(also, names)}`
    return sentence`Refers pain to ${placesIn(mainly, names)}, sometimes to ${placesIn(also, names)}`
  },
  movement: ({ loads, stretches }, names) => {
    const [works, stretched] = [movements(loads, names), movements(stretches, names)]
    if (stretches.length === 0) {
      return loads.length === 1
        ? sentence`Works in ${works}, which hurts`
        : sentence`Works in ${works}, which hurt`
    }
    if (loads.length === 0) {
      return stretches.length === 1
        ? sentence`Is stretched by ${stretched}, which hurts`
        : sentence`Is stretched by ${stretched}, which hurt`
    }
    return sentence`Works in ${works}, and is stretched by ${stretched}, which hurt`
  },
  'key-before-satellite': ({ worked }, names) => {
    const tissue = names.tissue(worked.tissue)
    return byFailedWork([worked], names, {
      failedOn: (day) => sentence`Refers to ${tissue}, worked on ${day} without lasting relief`,
      failedTimes: (times) => sentence`Refers to ${tissue}, worked ${times} without lasting relief`,
      notReleasedOn: (day) => sentence`Refers to ${tissue}, which did not release on ${day}`,
      notReleasedTimes: (times) => sentence`Refers to ${tissue}, worked ${times} and never released`,
    })
  },
  'this-client': ({ visits, isExplainedByOthers }, names) =>
    isExplainedByOthers
      ? byVisits(visits, names, {
          one: (day) => sentence`The lasting relief on ${day} fits other worked tissue better`,
          other: (count) =>
            sentence`The lasting relief at ${count('visits')} fits other worked tissue better`,
        })
      : byVisits(visits, names, {
          one: (day) => sentence`Gave this client lasting relief on ${day}`,
          other: (count) => sentence`Gave this client lasting relief ${count('times')}`,
        }),
  'partial-relief': ({ visits, isExplainedByOthers }, names) =>
    isExplainedByOthers
      ? byVisits(visits, names, {
          one: (day) => sentence`The partial relief on ${day} fits other worked tissue better`,
          other: (count) =>
            sentence`The partial relief at ${count('visits')} fits other worked tissue better`,
        })
      : byVisits(visits, names, {
          one: (day) => sentence`Gave this client partial relief that lasted on ${day}`,
          other: (count) => sentence`Gave this client partial relief that lasted ${count('times')}`,
        }),
  'this-practice': ({ lasted, visits }) =>
    visits === 1
      ? sentence`Relief lasted for other clients at ${lasted} of 1 visit`
      : sentence`Relief lasted for other clients at ${lasted} of ${visits} visits`,
  'adjacent-to-worked': ({ worked }, names) => {
    const named = tissues(
      worked.map(({ tissue }) => tissue),
      names,
    )
    return byFailedWork(worked, names, {
      failedOn: (day) => sentence`Borders ${named}, worked on ${day} without lasting relief`,
      failedTimes: (times) => sentence`Borders ${named}, worked ${times} without lasting relief`,
      notReleasedOn: (day) => sentence`Borders ${named}, which did not release on ${day}`,
      notReleasedTimes: (times) => sentence`Borders ${named}, worked ${times} and never released`,
    })
  },
  'how-often': ({ surveys, people }) =>
    surveys.length === 1
      ? sentence`How often it was found in a survey of such pain, ${people} people`
      : sentence`How often it was found in ${surveys.length} surveys of such pain, ${people} people`,
  'lies-here': ({ regions }, names) => sentence`Lies where it hurts: ${placesIn(regions, names)}`,
  'adjacent-to-pain': ({ neighbours }, names) =>
    neighbours.length === 1
      ? sentence`Borders ${tissues(neighbours, names)}, which lies where it hurts`
      : sentence`Borders ${tissues(neighbours, names)}, which lie where it hurts`,
  synergist: ({ worked, movement }, names) => {
    const [tissue, action] = [names.tissue(worked.tissue), names.movement(movement)]
    return byFailedWork([worked], names, {
      failedOn: (day) => sentence`Works with ${tissue} (${action}), worked on ${day} without lasting relief`,
      failedTimes: (times) =>
        sentence`Works with ${tissue} (${action}), worked ${times} without lasting relief`,
      notReleasedOn: (day) => sentence`Works with ${tissue} (${action}), which did not release on ${day}`,
      notReleasedTimes: (times) =>
        sentence`Works with ${tissue} (${action}), worked ${times} and never released`,
    })
  },
  antagonist: ({ worked, movement }, names) => {
    const [tissue, action] = [names.tissue(worked.tissue), names.movement(movement)]
    return byFailedWork([worked], names, {
      failedOn: (day) =>
        sentence`Works against ${tissue} (${action}), worked on ${day} without lasting relief`,
      failedTimes: (times) =>
        sentence`Works against ${tissue} (${action}), worked ${times} without lasting relief`,
      notReleasedOn: (day) => sentence`Works against ${tissue} (${action}), which did not release on ${day}`,
      notReleasedTimes: (times) =>
        sentence`Works against ${tissue} (${action}), worked ${times} and never released`,
    })
  },
  'worked-without-lasting-relief': ({ visits, outcome }, names) =>
    byVisits(visits, names, {
      one: (day) =>
        outcome === null
          ? sentence`Worked on ${day} without lasting relief`
          : sentence`Worked on ${day}: ${outcomeWords[outcome]}`,
      other: (count) =>
        outcome === null
          ? sentence`Worked ${count('times')} without lasting relief`
          : sentence`Worked ${count('times')}: ${outcomeWords[outcome]} each time`,
    }),
  'work-elsewhere-failed': ({ notWorked, notReleased }, names) => {
    if (notReleased.length === 0) {
      return byVisits(notWorked, names, {
        one: (day) => sentence`Not worked on ${day}, when relief did not last`,
        other: (count) => sentence`Not worked at ${count('visits')} without lasting relief`,
      })
    }
    if (notWorked.length === 0) {
      return byVisits(notReleased, names, {
        one: (day) => sentence`Did not release on ${day}, so its effect is unknown`,
        other: (count) => sentence`Did not release at ${count('visits')}, so its effect is unknown`,
      })
    }
    const [missed, stuck] = [counted(notWorked, 'visits'), counted(notReleased, 'visits')]
    return sentence`Not worked at ${missed} without lasting relief, and not released at ${stuck}`
  },
  'work-elsewhere-lasted': ({ visits }, names) =>
    byVisits(visits, names, {
      one: (day) => sentence`Other tissue was worked on ${day}, and relief lasted at least in part`,
      other: (count) =>
        sentence`Other tissue was worked at ${count('visits')}, and relief lasted at least in part`,
    }),
  'palpation-elsewhere': ({ tissues: ids, gaveFamiliarPain, visits }, names) => {
    const named = tissues(ids, names)
    return gaveFamiliarPain
      ? byVisits(visits, names, {
          one: (day) => sentence`Checking ${named} gave the familiar pain on ${day}`,
          other: (count) => sentence`Checking ${named} gave the familiar pain at ${count('visits')}`,
        })
      : byVisits(visits, names, {
          one: (day) => sentence`Checking ${named} did not give the familiar pain on ${day}`,
          other: (count) => sentence`Checking ${named} did not give the familiar pain at ${count('visits')}`,
        })
  },
  'no-referral': () => sentence`Not known to refer pain here`,
  unrelated: () => sentence`No known referral, border or movement connects it to the pain`,
  'non-muscle': ({ kind }) => nonMuscle[kind],
  'dangerous-place': ({ place }) => sentence`Reached through a dangerous place: ${inSentence(place)}`,
  'ruled-out': ({ on, why }, { day }) => ruledOutWords(on, why, day),
}

const nonMuscle: Record<SoftTissueKind, Words> = {
  fascia: sentence`Fascia is less often a source of such pain than muscle`,
  ligament: sentence`A ligament is less often a source of such pain than a muscle`,
  retinaculum: sentence`A retinaculum is less often a source of such pain than a muscle`,
  tendon: sentence`A tendon is less often a source of such pain than a muscle`,
  scar: sentence`A scar is less often a source of such pain than a muscle`,
  other: sentence`Tissue of this kind is less often a source of such pain than muscle`,
}

export function ruledOutWords(on: string, why: string, day: Names['day']): Words {
  return why === '' ? sentence`Ruled out on ${day(on)}` : sentence`Ruled out on ${day(on)}: ${why}`
}

type OfLink = (link: ReturnType<typeof counted>) => Words

/** Chooses the sentence for one visit or several, and for tissue that did or did not release. */
function byFailedWork(
  worked: readonly FailedWork[],
  names: Names,
  words: { failedOn: OfLink; failedTimes: OfLink; notReleasedOn: OfLink; notReleasedTimes: OfLink },
): Words {
  const released = worked.some((one) => one.released)
  return byVisits(distinct(worked.flatMap(({ visits }) => visits)), names, {
    one: released ? words.failedOn : words.notReleasedOn,
    other: (count) => (released ? words.failedTimes : words.notReleasedTimes)(count('times')),
  })
}

/** Returns each visit once, oldest first. */
function distinct(visits: readonly VisitRef[]): VisitRef[] {
  return [...new Map(visits.map((visit) => [visit.id, visit])).values()].toSorted((a, b) =>
    a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1,
  )
}
