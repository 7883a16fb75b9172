import type { VisitFacts } from '@shared/reasoning/record/facts'
import { clientOf, visitOf, type Client, type World } from './world'

/** The last visit of a client. A client without relief by then counts as this many visits. */
export const mostVisits = 10

interface Done {
  palpated: ReadonlyMap<string, boolean>
  work: readonly string[]
}

/** Decides what is done at the next visit, or to refer the client on. */
export type Policy = (client: Client, visits: readonly VisitFacts[]) => Done | 'refer'

/** The result of one client. */
export interface Played {
  /** Visits to lasting relief, or to a correct referral; `mostVisits` in all other cases. */
  visits: number
  relieved: boolean
  referred: boolean
  hasCause: boolean
}

export function playOne(client: Client, policy: Policy): Played {
  const visits: VisitFacts[] = []
  const hasCause = client.causes.length > 0
  while (visits.length < mostVisits) {
    const done = policy(client, visits)
    if (done === 'refer')
      return { visits: hasCause ? mostVisits : visits.length, relieved: false, referred: true, hasCause }
    const visit = visitOf(client, visits.length + 1, done.palpated, done.work)
    visits.push(visit)
    if (visit.verdict === 'lasted')
      return { visits: visits.length, relieved: true, referred: false, hasCause }
  }
  return { visits: mostVisits, relieved: false, referred: false, hasCause }
}

export function play(world: World, clients: number, policy: Policy): Played[] {
  return Array.from({ length: clients }, (_, number) => playOne(clientOf(world, number), policy))
}
