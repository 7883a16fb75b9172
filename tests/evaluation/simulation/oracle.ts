import { doseOf } from '@shared/reasoning/record/history'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import {
  nonTissueCauseThresholds,
  relationStrengths,
  testWeight,
  visitPlanning,
  type OutcomeKind,
} from '@shared/reasoning/weights'
import { beliefIn, mixed, type Belief, type VisitEvidence } from './belief'
import type { Policy } from './play'
import { minutesAVisit, minutesEach, oddsFor, palpate, type Client, type World } from './world'

/** Tissues below this probability are not worth a minute. */
const leastLikely = 0.002

/** The value of a palpation for later visits: this times the variance of its answer, p (1 - p). */
const servesLater = 0.1

/**
 * Knows the world (its odds, numbers of causes, outcomes and test) but not the hidden causes, and computes the exact
 * posterior. Within a visit it decides after every palpation. It palpates as long as that is worth more than the work
 * that it takes the time of.
 * @param refers whether it refers on a client who more likely than not has no cause in tissue; if not, it works until
 *   the end.
 * @param told every palpation is done before the first visit and takes no time. No record can contain as much so early,
 *   so this is the limit for any choice of palpations.
 * @param unsure it does not know how strong referral is in this world, and weighs the strengths of the engine: the cost
 *   of this uncertainty for the best player.
 */
export function oracle({ refers = false, told = false, unsure = false } = {}): Policy {
  return (client, visits) => {
    const { world } = client
    const facts = { ...client.facts, visits: [...visits] }
    const tissues = [...oddsFor(world.referral, facts).keys()]
    const strengths = unsure ? relationStrengths : [{ strength: world.referral, share: 1 }]
    const believed = () => oracleBelief(world, facts, pressed, strengths)
    const pressed = new Map(told ? tissues.map((one) => [one, palpate(client, one)]) : pressedIn(visits))
    let belief = believed()
    if (refers && visits.length > 0 && belief.chances().none >= nonTissueCauseThresholds.likely)
      return 'refer'
    const now = new Map<string, boolean>()
    for (let left = minutesAVisit; ; left -= visitPlanning.checkMinutes) {
      const untested = (tissue: number) => !pressed.has(tissues[tissue] ?? '')
      const { next, work } = nextPress(belief, world, left, untested)
      const tissue = next === null ? undefined : tissues[next]
      if (tissue === undefined) return { palpated: now, work: work.map((at) => tissues[at] ?? '') }
      const yes = palpate(client, tissue)
      now.set(tissue, yes)
      pressed.set(tissue, yes)
      belief = believed()
    }
  }
}

/**
 * Returns the posterior given the visits and the palpations. Tissues are identified by their index among the odds of
 * the world.
 */
export function oracleBelief(
  world: World,
  facts: ComplaintFacts,
  pressed: ReadonlyMap<string, boolean> = new Map(pressedIn(facts.visits)),
  strengths: readonly { strength: number; share: number }[] = [{ strength: world.referral, share: 1 }],
): Belief {
  return mixed(
    strengths.map(({ strength, share }) => {
      const prior = oddsFor(strength, facts)
      const tissues = [...prior.keys()]
      const bare = Float64Array.from(prior.values())
      const odds = bare.map((value, at) => value * ratioOf(pressed.get(tissues[at] ?? ''), world))
      return { share, belief: beliefIn(world.causes, bare, odds, seenIn(facts.visits, tissues, world)) }
    }),
  )
}

/** Returns what to work in the minutes left, and what to palpate first if that is worth its minute. */
function nextPress(belief: Belief, world: World, left: number, untested: (tissue: number) => boolean) {
  const { lasted } = world.outcomes
  const work: number[] = []
  let least = 0
  let gains = belief.gains(work, lasted)
  const inWork = new Map<number, number>()
  while ((work.length + 1) * minutesEach <= left) {
    const best = gains.indexOf(Math.max(...gains))
    least = gains[best] ?? 0
    inWork.set(best, least)
    work.push(best)
    gains = belief.gains(work, lasted)
  }
  const following = Math.max(...gains)
  const { each } = belief.chances()
  const { sensitivity, specificity } = world.test
  const worthOf = (tissue: number) => {
    const chance = each[tissue] ?? 0
    const yes = chance * sensitivity + (1 - chance) * (1 - specificity)
    const inside = inWork.get(tissue)
    // A no makes room for the next tissue; a yes brings in a tissue that had no time.
    const today =
      inside === undefined
        ? (gains[tissue] ?? 0) * sensitivity - yes * least
        : (1 - yes) * following - inside * (1 - sensitivity)
    return Math.max(0, today) + servesLater * chance * (1 - chance)
  }
  const worth = [...each.keys()]
    .filter((tissue) => untested(tissue) && (each[tissue] ?? 0) >= leastLikely)
    .map((tissue) => ({ tissue, worth: worthOf(tissue) }))
    .sort((a, b) => b.worth - a.worth)
  const spare = left - work.length * minutesEach
  // Without spare minutes, the first palpation costs the last tissue of the work. That makes room for as many
  // palpations as it took minutes.
  const inItsPlace = worth
    .slice(0, minutesEach / visitPlanning.checkMinutes)
    .reduce((sum, one) => sum + one.worth, 0)
  const pays = spare >= visitPlanning.checkMinutes || (work.length > 0 && inItsPlace > least)
  return { next: pays ? (worth[0]?.tissue ?? null) : null, work }
}

function ratioOf(yes: boolean | undefined, { test }: World): number {
  if (yes === undefined) return 1
  return yes ? test.sensitivity / (1 - test.specificity) : (1 - test.sensitivity) / test.specificity
}

function pressedIn(visits: readonly VisitFacts[]): [string, boolean][] {
  return visits.flatMap(({ work }) =>
    work
      .filter(({ familiarPain }) => familiarPain !== 'not tested')
      .map(({ tissue, familiarPain }): [string, boolean] => [tissue, familiarPain === 'yes']),
  )
}

function seenIn(visits: readonly VisitFacts[], tissues: readonly string[], world: World): VisitEvidence[] {
  return visits
    .filter(({ verdict }) => verdict !== 'not recorded')
    .map((visit) => ({
      tested: new Map(
        visit.work
          .filter((entry) => !entry.checkOnly)
          .map((entry) => [
            tissues.indexOf(entry.tissue),
            testWeight[entry.response ?? 'unknown'] * doseOf([entry]),
          ]),
      ),
      row: world.outcomes[kindOf(visit)],
    }))
}

function kindOf({ verdict, relief }: VisitFacts): OutcomeKind {
  if (verdict === 'did not last') return (relief ?? 'did not last') as OutcomeKind
  return verdict as OutcomeKind
}

/** Knows the hidden causes: the limit without any search. */
export const clairvoyant: Policy = ({ causes }: Client) =>
  causes.length === 0
    ? 'refer'
    : { palpated: new Map(), work: causes.slice(0, Math.floor(minutesAVisit / minutesEach)) }
