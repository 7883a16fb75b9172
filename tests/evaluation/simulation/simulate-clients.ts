import type { VisitFacts } from '@shared/reasoning/record/facts'
import { createClient, createVisit, type Scenario, type SimulatedClient } from './scenario'

/** The most visits of a client. A client without lasting relief after them counts as this many visits. */
export const maxVisits = 10

/** What is done at a visit. */
interface VisitDecision {
  /** For each palpated tissue, whether it gave the familiar pain. */
  palpations: ReadonlyMap<string, boolean>
  /** The tissues to work. */
  work: readonly string[]
}

/** Decides what is done at the next visit, or that the client is referred to a doctor. */
export type Strategy = (client: SimulatedClient, visits: readonly VisitFacts[]) => VisitDecision | 'refer'

export interface ClientResult {
  /** The visits to lasting relief or to a correct referral to a doctor; `maxVisits` in all other cases. */
  visits: number
  relieved: boolean
  /** Whether the client was referred to a doctor. */
  referred: boolean
  /** Whether a tissue is a cause. */
  hasCause: boolean
}

export function simulateClient(client: SimulatedClient, strategy: Strategy): ClientResult {
  const visits: VisitFacts[] = []
  const hasCause = client.causes.length > 0
  while (visits.length < maxVisits) {
    const decision = strategy(client, visits)
    if (decision === 'refer')
      return { visits: hasCause ? maxVisits : visits.length, relieved: false, referred: true, hasCause }
    const visit = createVisit(client, visits.length + 1, decision.palpations, decision.work)
    visits.push(visit)
    if (visit.verdict === 'lasted')
      return { visits: visits.length, relieved: true, referred: false, hasCause }
  }
  return { visits: maxVisits, relieved: false, referred: false, hasCause }
}

export function simulateClients(scenario: Scenario, count: number, strategy: Strategy): ClientResult[] {
  return Array.from({ length: count }, (_, number) =>
    simulateClient(createClient(scenario, number), strategy),
  )
}
