import type { VisitFacts } from '@shared/reasoning/record/facts'
import { clientOf, visitOf, type Client, type World } from './world'

/** After so many visits nobody comes again; a client not relieved by then counts as this many. */
export const mostVisits = 10

interface Done {
  pressed: ReadonlyMap<string, boolean>
  work: readonly string[]
}

/** What is done at the next visit, or that the client is referred on. */
export type Policy = (client: Client, visits: readonly VisitFacts[]) => Done | 'refer'

/** What came of one client. */
export interface Played {
  /** To lasting relief, or to being referred on rightly; `mostVisits` for all others. */
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
    const visit = visitOf(client, visits.length + 1, done.pressed, done.work)
    visits.push(visit)
    if (visit.verdict === 'lasted')
      return { visits: visits.length, relieved: true, referred: false, hasCause }
  }
  return { visits: mostVisits, relieved: false, referred: false, hasCause }
}

export function play(world: World, clients: number, policy: Policy): Played[] {
  return Array.from({ length: clients }, (_, number) => playOne(clientOf(world, number), policy))
}
