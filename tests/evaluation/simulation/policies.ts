import { muscleById, muscles } from '@shared/anatomy/muscles'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/facts'
import { planVisit } from '@shared/reasoning/plan-visit'
import { noTissueFrom } from '@shared/reasoning/weights'
import { chance } from './chance'
import { oracleSteps } from './oracle'
import { minutesEach, press, visitUnderWay, type Client } from './world'

const { adjacentTo, liesIn, refersTo } = standardAnatomy

export const minutesAVisit = 45
const tissuesAVisit = Math.floor(minutesAVisit / minutesEach)
/** How often what was pressed may change the plan within a visit. */
const rounds = 3

interface Done {
  pressed: ReadonlyMap<string, boolean>
  work: readonly string[]
}

/** What is done at the next visit, or that the client is referred on. */
export type Policy = (client: Client, visits: readonly VisitFacts[]) => Done | 'refer'

interface Steps {
  checks: string[]
  work: string[]
  refer: boolean
}

/** Plans, presses, and plans again with what pressing showed. */
function pressing(plan: (client: Client, facts: ComplaintFacts, minutes: number) => Steps): Policy {
  return (client, visits) => {
    const pressed = new Map<string, boolean>()
    for (let round = 1; ; round += 1) {
      const now = pressed.size ? [visitUnderWay(visits.length + 1, pressed)] : []
      const facts = { ...client.facts, visits: [...visits, ...now] }
      const { checks, work, refer } = plan(client, facts, minutesAVisit - pressed.size)
      if (refer && round === 1 && visits.length > 0) return 'refer'
      if (checks.length === 0 || round === rounds) {
        return { pressed, work }
      }
      for (const tissue of checks) pressed.set(tissue, press(client, tissue))
    }
  }
}

const engine = pressing((_, facts, minutes) => {
  const plan = planVisit(facts, minutes)
  if (plan.kind !== 'plan') return { checks: [], work: [], refer: true }
  const of = (action: string) =>
    plan.steps.filter((step) => step.action === action).map((step) => step.tissue)
  return {
    checks: of('check'),
    work: of('work'),
    refer: plan.noTissue === 'likely' || plan.steps.length === 0,
  }
})

const oracle = pressing(({ world }, facts, minutes) => {
  const { checks, work, none } = oracleSteps(world, facts, minutes)
  return { checks, work, refer: none >= noTissueFrom.likely }
})

/** Works these in order, as many as fit in a visit, and goes on where the last visit stopped. */
function inTurn(order: (client: Client) => readonly string[]): Policy {
  return (client, visits) => {
    const tissues = order(client)
    const from = visits.length * tissuesAVisit
    const work = Array.from(
      { length: Math.min(tissuesAVisit, tissues.length) },
      (_, at) => tissues[(from + at) % tissues.length],
    )
    return { pressed: new Map(), work: work.filter((tissue) => tissue !== undefined) }
  }
}

const regionsOf = ({ facts }: Client) => facts.regions.map(({ region }) => region)

/** What a chart of referral gives: what refers mainly to where it hurts, then what refers there also. */
const lookUp = inTurn((client) => {
  const points = (tissue: string) =>
    regionsOf(client).reduce((sum, region) => {
      const refers = refersTo(tissue, region)
      return sum + (refers === 'mainly' ? 10 : refers === 'also' ? 1 : 0)
    }, 0)
  return muscles
    .map(({ id }) => ({ id, points: points(id) }))
    .filter((one) => one.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ id }) => id)
})

/** What lies where it hurts, then what borders it. */
const adjacentFirst = inTurn((client) => {
  const here = muscles
    .filter(({ id }) => regionsOf(client).some((region) => liesIn(id, region)))
    .map(({ id }) => id)
  return [...new Set([...here, ...here.flatMap((id) => adjacentTo(id))])]
})

/** Anything that refers to, lies in or borders what hurts: a wild guess of someone who knows the place. */
const random: Policy = (client, visits) => {
  const near = muscles.filter(({ id }) => {
    const touches = (tissue: string) => regionsOf(client).some((region) => liesIn(tissue, region))
    const refers = regionsOf(client).some((region) => refersTo(id, region) !== null)
    return refers || touches(id) || (muscleById.get(id)?.adjacent ?? []).some(touches)
  })
  const work = near
    .map(({ id }) => ({ id, at: chance(client.seed, 'random', visits.length, id) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, tissuesAVisit)
    .map(({ id }) => id)
  return { pressed: new Map(), work }
}

/** Knows the hidden causes: no record can do better. */
const clairvoyant: Policy = ({ causes }) =>
  causes.length === 0 ? 'refer' : { pressed: new Map(), work: causes.slice(0, tissuesAVisit) }

export const policies: readonly (readonly [name: string, policy: Policy])[] = [
  ['engine', engine],
  ['oracle', oracle],
  ['plain look-up', lookUp],
  ['adjacent first', adjacentFirst],
  ['random', random],
  ['clairvoyant', clairvoyant],
]
