import type { AskFirst, RedFlagRule, Referral } from '../recommendation'
import type { ComplaintFacts } from '../record/facts'
import type { RegionId } from '../../anatomy/regions'
import { firstQuestionsFor, questionsFor } from '../../safety/first-questions'
import { urgencies, type ClientFacts, type Urgency } from '../../safety/red-flag'
import { activeClusters } from '../../safety/red-flag-clusters'
import type { RedFlagId } from '../../safety/red-flag-ids'
import { effectsOf, redFlagById, urgencyOf } from '../../safety/red-flags'

/** What decides whether red flags stop the list. */
type FlagFacts = Pick<ComplaintFacts, 'regions' | 'redFlags' | 'clearedFlags' | 'age'>

/**
 * Refers if a recorded flag, or several together, stop the list. A flag that a doctor has looked at counts no more. A
 * flag that this version does not know stops the list, because its effect is not known.
 */
export function referGate(facts: FlagFacts): Referral | null {
  const flags = openFlags(facts)
  const client = clientFacts(facts)
  const stopping = [...flags].flatMap((id) => {
    const urgency = stopUrgency(id, flags, client)
    return urgency === null ? [] : [{ id, urgency }]
  })
  const clusters = activeClusters(flags, client).filter(({ stopsList }) => stopsList)
  const most = [...stopping, ...clusters]
    .map(({ urgency }) => urgency)
    .sort((a, b) => urgencies.indexOf(a) - urgencies.indexOf(b))[0]
  if (most === undefined) return null
  const inCluster = clusters.flatMap((cluster) =>
    cluster.flags.map((id) => ({ id, urgency: cluster.urgency })),
  )
  const found = new Map<string, Urgency>()
  for (const { id, urgency } of [...stopping, ...inCluster]) {
    const known = found.get(id)
    if (known === undefined || urgencies.indexOf(urgency) < urgencies.indexOf(known)) found.set(id, urgency)
  }
  return {
    kind: 'refer',
    flags: [...found]
      .sort(([a, one], [b, other]) => urgencies.indexOf(one) - urgencies.indexOf(other) || (a < b ? -1 : 1))
      .map(([id]) => id),
    clusters: clusters.map(({ id }) => id),
    urgency: most,
  }
}

/**
 * Asks before the first list: the red flags of the complaint's regions, with the questions that a recorded flag asks
 * next, and the precautions of the client.
 */
export function askGate(facts: ComplaintFacts): Pick<AskFirst, 'kind' | 'redFlags' | 'precautions'> | null {
  const { redFlags = true, precautions = true } = facts.asked ?? {}
  if (redFlags && precautions) return null
  return { kind: 'ask', redFlags: redFlags ? null : redFlagQuestions(facts), precautions: !precautions }
}

/** Lists the recorded flags that no doctor has looked at, most urgent first. */
export function openRedFlags(facts: FlagFacts): string[] {
  const rank = (id: string) => urgencies.indexOf(urgencyOf(id))
  return [...openFlags(facts)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Returns what the recorded flags change without hiding the list. */
export function redFlagRules(facts: ComplaintFacts): RedFlagRule[] {
  const flags = openFlags(facts)
  return [...flags].sort().flatMap((id) => {
    const flag = redFlagById.get(id)
    if (!flag) return []
    return effectsOf(flag, flags, clientFacts(facts)).flatMap((effect) =>
      effect.kind === 'changes' ? [{ flag: id, rule: effect.rule }] : [],
    )
  })
}

function redFlagQuestions(facts: ComplaintFacts): NonNullable<AskFirst['redFlags']> {
  const client = clientFacts(facts)
  const recorded = new Set(facts.redFlags)
  const next = facts.redFlags.flatMap((id) => {
    const flag = redFlagById.get(id)
    return flag
      ? effectsOf(flag, recorded, client).flatMap((effect) => (effect.kind === 'asks' ? effect.flags : []))
      : []
  })
  const usual = firstQuestionsFor({ ...client, rules: facts.precautions ?? [] })
  const first = [...new Set([...usual, ...next, ...knownOf(recorded)])]
  const more = questionsFor(client.regions, client.age).filter((id) => !first.includes(id))
  return { first, more }
}

function knownOf(flags: ReadonlySet<string>): RedFlagId[] {
  return [...flags].flatMap((id) => redFlagById.get(id)?.id ?? [])
}

function openFlags({ redFlags, clearedFlags = [] }: FlagFacts): ReadonlySet<string> {
  return new Set(redFlags).difference(new Set(clearedFlags))
}

/** The most urgent effect of a flag that stops the list; null if none does. */
function stopUrgency(id: string, flags: ReadonlySet<string>, client: ClientFacts): Urgency | null {
  const flag = redFlagById.get(id)
  if (!flag) return urgencyOf(id)
  const stops = effectsOf(flag, flags, client).flatMap((effect) =>
    effect.kind === 'stops list' ? [effect.urgency ?? flag.urgency] : [],
  )
  return stops.sort((a, b) => urgencies.indexOf(a) - urgencies.indexOf(b))[0] ?? null
}

function clientFacts({ age = null, regions }: FlagFacts): ClientFacts {
  // A record holds only regions of the tables; one of a newer version matches none.
  return { age, regions: regions.map(({ region }) => region as RegionId) }
}
