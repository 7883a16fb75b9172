import type { Recommendation } from './recommendation'
import { recommendationNotes } from './recommendation-notes'
import type { ComplaintFacts } from './record/facts'
import { referGate, stopGate, widespreadGate } from './gates'
import { inOrder } from './record/history'
import { knowledgeOf, type Knowledge } from './knowledge'
import { nonTissueCauseIn, inferCauses, type RankedTissue } from './ranking/rank'
import { needsAnotherLook } from './record/relief'
import { suggestionOf } from './ranking/suggestion'
import { varied } from './ranking/variety'

/** How many tissues are in the list, and how many more after it. */
const listLength = 5
const moreLength = 10
/** How many further supported tissues are shown on request; `whyNot` explains any other. */
const requestLength = 10

/**
 * Recommends what to check next for a complaint, and why. Decision support, never a diagnosis. The gates are applied in
 * order: red flags and widespread pain give no list; after enough has been tried the advice to refer comes before the
 * list.
 */
export function suggest(facts: ComplaintFacts, known: Partial<Knowledge> = {}): Recommendation {
  const knowledge = knowledgeOf(known)
  const { anatomy } = knowledge
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const gate = referGate(ordered) ?? widespreadGate(ordered)
  if (gate) return gate

  const inferences = inferCauses(ordered, knowledge)
  const { ranked } = inferences
  const ranks = new Map(ranked.map((entry, index) => [entry, index + 1]))
  const shown = (entries: RankedTissue[]) =>
    entries.map((entry) => suggestionOf(entry, ranks.get(entry) ?? 0, anatomy))
  // A tissue without support is no suggestion. One that failed three tests is shown only on request.
  const open = ranked.filter(
    (entry) => entry.isSupported && (entry.tier === 'open' || entry.tier === 'below untested'),
  )
  // Variety decides which five are shown, and probability decides their order.
  const chosen = new Set(varied(open, listLength, anatomy))
  const top = open.filter((entry) => chosen.has(entry))
  const rest = open.filter((entry) => !chosen.has(entry))
  const notes = recommendationNotes(ordered, inferences.histories, anatomy)
  const refused = ranked.filter(({ tier }) => tier === 'hidden' || tier === 'ruled out')
  const run = needsAnotherLook(ordered.visits.map((visit) => ({ ...visit, visitId: visit.id })))
  const last = ordered.visits.findLast(({ kind }) => kind === 'therapeutic')
  return {
    kind: 'list',
    why: run
      ? run.latest === 'worse'
        ? 'got worse'
        : 'relief did not last'
      : last?.verdict === 'lasted'
        ? 'relief lasted'
        : 'first suggestions',
    stop: stopGate(ordered.visits),
    nonTissueCause: nonTissueCauseIn(inferences),
    suggestions: shown(top),
    more: shown(rest.slice(0, moreLength)),
    onRequest: shown([
      ...ranked.filter(({ tier }) => tier === 'on request' || tier === 'got worse'),
      ...rest.slice(moreLength, moreLength + requestLength),
    ]),
    ...notes,
    // Repeating with enough dose is a suggestion too, so hidden and ruled out tissues are left out.
    dose: notes.dose.filter(
      (note) =>
        !refused.some(
          ({ tissue, side }) => tissue === note.tissue && (side === 'both' || side === note.side),
        ),
    ),
  }
}
