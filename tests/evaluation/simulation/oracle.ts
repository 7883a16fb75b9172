import type { Choice } from '@shared/reasoning/plan-visit'
import type { Coverage } from '@shared/reasoning/coverage'
import { chooseSteps } from '@shared/reasoning/plan-visit'
import { doseOf } from '@shared/reasoning/history'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/facts'
import { testMade, type OutcomeKind, type OutcomeRow } from '@shared/reasoning/weights'
import { oddsFor, shareAt, type World } from './world'

/** How many tissues the oracle tells apart, of those worked and of those not; the others count together. */
const listed = { worked: 9, fresh: 7 }

/** Every set of causes the oracle weighs: members of its list, how many causes in all, and how likely. */
interface Weighed {
  members: number[]
  size: number
  weight: number
}

/**
 * Believes exactly what is true of the world: its odds, its numbers of causes, its outcomes, its test. Not the hidden
 * causes. Written apart from the engine, slowly and plainly, so that each can be held against the other.
 */
export function oracleBelief(world: World, facts: ComplaintFacts) {
  const prior = oddsFor(world, facts)
  const pressed = pressedIn(facts.visits, world)
  const odds = new Map([...prior].map(([tissue, value]) => [tissue, value * (pressed.get(tissue) ?? 1)]))
  const worked = new Set(facts.visits.flatMap((visit) => [...testedIn(visit).keys()]))
  const ordered = [...odds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const list = [
    ...ordered.filter(([tissue]) => worked.has(tissue)).slice(0, listed.worked),
    ...ordered.filter(([tissue]) => !worked.has(tissue)).slice(0, listed.fresh),
  ]
  const rest = sums(
    ordered.filter((one) => !list.includes(one)).map(([, value]) => value),
    world.causes.length,
  )
  const all = sums([...prior.values()], world.causes.length)
  const visits = facts.visits
    .filter(({ verdict }) => verdict !== 'not recorded')
    .map((visit) => {
      const tested = testedIn(visit)
      return { made: list.map(([tissue]) => tested.get(tissue) ?? 0), row: world.outcomes[kindOf(visit)] }
    })
  const sets = weighed(
    list.map(([, value]) => value),
    world,
    rest,
    all,
    visits,
  )
  const total = sets.reduce((sum, set) => sum + set.weight, 0)
  for (const set of sets) set.weight /= total
  return { list: list.map(([tissue]) => tissue), sets, pressed, none: sets[0]?.weight ?? 0 }
}

/** What the oracle would check and work. */
export function oracleSteps(world: World, facts: ComplaintFacts, minutes: number) {
  const { list, sets, pressed, none } = oracleBelief(world, facts)
  const probability = list.map(() => 0)
  for (const { members, weight } of sets) {
    for (const member of members) probability[member] = (probability[member] ?? 0) + weight
  }
  const choices = list.map((tissue, index): Choice => {
    const chance = Math.min(1 - 1e-12, probability[index] ?? 0)
    return {
      entry: {
        tissue,
        side: 'left',
        tier: 'open',
        score: Math.log(chance / (1 - chance)),
        spokenFor: true,
        gaveFamiliarPain: false,
        pressed: pressed.has(tissue),
        terms: () => [],
      },
      places: [{ lane: 0, index }],
      sides: 1,
    }
  })
  const fresh = () => [coverageOver(sets, list.length, world.outcomes.lasted)]
  const { checks, work } = chooseSteps(choices, fresh, minutes, world.test)
  const named = (chosen: Choice[]) => chosen.map(({ entry }) => entry.tissue)
  return { checks: named(checks), work: named(work), none }
}

function coverageOver(sets: readonly Weighed[], n: number, lasted: OutcomeRow): Coverage {
  const done = new Uint8Array(n)
  const reached = new Uint8Array(sets.length)
  const most = Math.max(...sets.map(({ size }) => size))
  const chances = Array.from({ length: most + 1 }, (_, size) =>
    Array.from({ length: size + 1 }, (__, some) => shareAt(size === 0 ? 0 : some / size, lasted)),
  )
  return {
    gains() {
      const gains = new Float64Array(n)
      sets.forEach(({ members, size, weight }, at) => {
        const now = reached[at] ?? 0
        const more = (chances[size]?.[now + 1] ?? 0) - (chances[size]?.[now] ?? 0)
        for (const member of members) {
          if (done[member] === 0) gains[member] = (gains[member] ?? 0) + weight * more
        }
      })
      return gains
    },
    work(index) {
      done[index] = 1
      sets.forEach(({ members }, at) => {
        if (members.includes(index)) reached[at] = (reached[at] ?? 0) + 1
      })
    },
    share: () => 0,
  }
}

function weighed(
  odds: readonly number[],
  { causes }: World,
  rest: readonly number[],
  all: readonly number[],
  visits: readonly { made: number[]; row: OutcomeRow }[],
): Weighed[] {
  const sets: Weighed[] = []
  const add = (members: number[], product: number, covered: readonly number[]) => {
    for (let size = members.length; size < causes.length; size += 1) {
      let weight = ((causes[size] ?? 0) / (all[size] ?? 1)) * product * (rest[size - members.length] ?? 0)
      for (let at = 0; at < visits.length && weight > 0; at += 1) {
        const row = visits[at]?.row
        if (row) weight *= shareAt(size === 0 ? 0 : (covered[at] ?? 0) / size, row)
      }
      if (weight > 0) sets.push({ members, size, weight })
    }
    if (members.length + 1 >= causes.length) return
    for (let next = (members.at(-1) ?? -1) + 1; next < odds.length; next += 1) {
      const more = visits.map(({ made }, at) => (covered[at] ?? 0) + (made[next] ?? 0))
      add([...members, next], product * (odds[next] ?? 0), more)
    }
  }
  add(
    [],
    1,
    visits.map(() => 0),
  )
  return sets
}

/** The sums of the products of 0, 1, 2 ... different ones of the values. */
function sums(values: readonly number[], length: number): number[] {
  const found = Array.from({ length }, (_, at): number => (at === 0 ? 1 : 0))
  for (const value of values) {
    for (let at = length - 1; at > 0; at -= 1) found[at] = (found[at] ?? 0) + value * (found[at - 1] ?? 0)
  }
  return found
}

function pressedIn(visits: readonly VisitFacts[], { test }: World): Map<string, number> {
  const ratios = new Map<string, number>()
  for (const { work } of visits) {
    for (const { tissue, familiarPain } of work) {
      if (familiarPain === 'yes') ratios.set(tissue, test.sensitivity / (1 - test.specificity))
      if (familiarPain === 'no') ratios.set(tissue, (1 - test.sensitivity) / test.specificity)
    }
  }
  return ratios
}

function testedIn({ work }: VisitFacts): Map<string, number> {
  return new Map(
    work
      .filter((entry) => !entry.checkOnly)
      .map((entry) => [entry.tissue, testMade[entry.response ?? 'unknown'] * doseOf([entry])]),
  )
}

function kindOf({ verdict, relief }: VisitFacts): OutcomeKind {
  if (verdict === 'did not last') return (relief ?? 'did not last') as OutcomeKind
  return verdict as OutcomeKind
}
