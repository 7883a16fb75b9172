import { contextBefore } from './rule-context'
import type { RuleContext, Term } from './term'
import * as anatomy from './terms-anatomy'
import { thisPractice } from './terms-practice'

/** What raises a tissue because of what was worked around it. */
const neighbourhood = [anatomy.adjacentToWorked, anatomy.synergist, anatomy.antagonist]

/**
 * What supports or opposes a tissue before any test of it. Each is added to its log-odds. Once a tissue was tested, its
 * tests count, and later work on its neighbours adds nothing. Otherwise a failed visit that worked it together with its
 * neighbours could raise it.
 */
export function priorTerms(tissue: string, context: RuleContext): Term[] {
  const firstTest = context.history.tissues.get(tissue)?.failures.find((test) => test.weight > 0)
  const around = firstTest ? contextBefore(context, firstTest.visit) : context
  const links = [
    anatomy.refersHere(tissue, context),
    anatomy.movement(tissue, context),
    anatomy.adjacentToPain(tissue, context),
    anatomy.keyBeforeSatellite(tissue, around),
  ].filter((term) => term !== null)
  const rest = [
    thisPractice(tissue, context),
    anatomy.nonMuscle(tissue, context),
    anatomy.ruledOut(tissue, context),
    ...neighbourhood.map((rule) => rule(tissue, around)),
    anatomy.unlinked(tissue, context, links),
  ].filter((term) => term !== null)
  return [...links, ...rest]
}

/** Whether a term holds only as far as relations hold; what the practice itself saw or decided does not. */
export function restsOnRelations({ rule }: Term): boolean {
  return rule !== 'this-practice' && rule !== 'ruled-out'
}
