import type { VisitFacts } from '@shared/reasoning/facts'
import type { Policy } from './policies'
import { clientOf, visitOf, type Client, type World } from './world'

/** After so many visits nobody comes again; a client not relieved by then counts as this many. */
export const mostVisits = 10

export interface Played {
  visits: number
  relieved: boolean
  referred: boolean
  hasCause: boolean
}

/** What came of a policy for many clients of one world. */
export interface Tally {
  clients: number
  /** Over clients with a cause in tissue: visits to lasting relief; `mostVisits` for who was referred or gave up. */
  mean: number
  /** Half the width of the 95 % interval of the mean, by the normal distribution. */
  margin: number
  relieved: number
  /** Over all clients: visits to lasting relief or to being referred on rightly; `mostVisits` for all others. */
  settled: number
  /** Of the clients whose cause no tissue is, the share referred on; of the others, the share referred wrongly. */
  referredRightly: number
  referredWrongly: number
}

export function playOne(client: Client, policy: Policy): Played {
  const visits: VisitFacts[] = []
  const hasCause = client.causes.length > 0
  while (visits.length < mostVisits) {
    const done = policy(client, visits)
    if (done === 'refer')
      return { visits: hasCause ? mostVisits : visits.length, relieved: false, referred: true, hasCause }
    const visit = visitOf(client, visits.length + 1, done.pressed, done.work)
    visits.push(visit)
    if (visit.verdict === 'lasted')
      return { visits: visits.length, relieved: true, referred: false, hasCause }
  }
  return { visits: mostVisits, relieved: false, referred: false, hasCause }
}

export function play(world: World, clients: number, policy: Policy): Tally {
  const played = Array.from({ length: clients }, (_, number) => playOne(clientOf(world, number), policy))
  const withCause = played.filter(({ hasCause }) => hasCause)
  const without = played.filter(({ hasCause }) => !hasCause)
  const visits = withCause.map((one) => one.visits)
  const mean = visits.reduce((sum, value) => sum + value, 0) / visits.length
  const variance =
    visits.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, visits.length - 1)
  return {
    clients,
    mean,
    margin: 1.96 * Math.sqrt(variance / visits.length),
    relieved: share(withCause, ({ relieved }) => relieved),
    settled: played.reduce((sum, one) => sum + one.visits, 0) / played.length,
    referredRightly: share(without, ({ referred }) => referred),
    referredWrongly: share(withCause, ({ referred }) => referred),
  }
}

function share(played: readonly Played[], which: (one: Played) => boolean): number {
  return played.length ? played.filter(which).length / played.length : 0
}
