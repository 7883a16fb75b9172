import type { Recommendation } from './recommendation'
import { recommendationNotes } from './recommendation-notes'
import type { ComplaintFacts } from './record/facts'
import { referGate, stopGate, widespreadGate } from './gates'
import { inOrder } from './record/history'
import { knowledgeOf, type Knowledge } from './knowledge'
import { noTissueIn, reasonAbout, type RankedTissue } from './ranking/rank'
import { needsAnotherLook } from './record/relief'
import { suggestionOf } from './ranking/suggestion'
import { varied } from './ranking/variety'

/** How many tissues stand in the list, and how many more behind it. */
const listLength = 5
const moreLength = 10
/** Of what else something speaks for, how many can be asked for; any other is told of by `whyNot`. */
const requestLength = 10

/**
 * What to check next for a complaint, and why. Decision support, never a diagnosis. Asks the gates in order: red flags
 * and widespread pain give no list; after enough has been tried the list stands behind the advice to refer.
 */
export function suggest(facts: ComplaintFacts, known: Partial<Knowledge> = {}): Recommendation {
  const knowledge = knowledgeOf(known)
  const { anatomy } = knowledge
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const gate = referGate(ordered) ?? widespreadGate(ordered)
  if (gate) return gate

  const reasoned = reasonAbout(ordered, knowledge)
  const { ranked } = reasoned
  const ranks = new Map(ranked.map((entry, index) => [entry, index + 1]))
  const shown = (entries: RankedTissue[]) =>
    entries.map((entry) => suggestionOf(entry, ranks.get(entry) ?? 0, anatomy))
  // A tissue that nothing speaks for is no suggestion, and one worked three times in vain is given only when asked for.
  const open = ranked.filter(
    (entry) => entry.spokenFor && (entry.tier === 'open' || entry.tier === 'below untested'),
  )
  // Variety says which five, likelihood in which order: what is worth checking first stands above what is not.
  const chosen = new Set(varied(open, listLength, anatomy))
  const top = open.filter((entry) => chosen.has(entry))
  const rest = open.filter((entry) => !chosen.has(entry))
  const beside = recommendationNotes(ordered, reasoned.histories, anatomy)
  const refused = ranked.filter(({ tier }) => tier === 'hidden' || tier === 'ruled out')
  const run = needsAnotherLook(ordered.visits.map((visit) => ({ ...visit, visitId: visit.id })))
  const held = ordered.visits.findLast(({ kind }) => kind === 'therapeutic')?.verdict === 'lasted'
  return {
    kind: 'list',
    why: run ? 'relief did not last' : held ? 'relief held' : 'first ideas',
    stop: stopGate(ordered.visits, anatomy),
    noTissue: noTissueIn(reasoned),
    suggestions: shown(top),
    more: shown(rest.slice(0, moreLength)),
    onRequest: shown([
      ...ranked.filter((entry) => entry.tier === 'on request'),
      ...rest.slice(moreLength, moreLength + requestLength),
    ]),
    ...beside,
    // To repeat it with enough dose is a suggestion too: not of what is hidden or ruled out.
    dose: beside.dose.filter(
      (note) =>
        !refused.some(
          ({ tissue, side }) => tissue === note.tissue && (side === 'both' || side === note.side),
        ),
    ),
  }
}
