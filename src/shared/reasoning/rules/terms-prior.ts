import { contextBefore } from './rule-context'
import type { RuleContext, Term } from './term'
import * as anatomy from './terms-anatomy'
import { howOften } from './terms-survey'
import { thisPractice } from './terms-practice'

/** What raises a tissue because of the tissue that was worked around it. */
function neighbourhood(tissue: string, around: RuleContext): (Term | null)[] {
  const together = anatomy.synergist(tissue, around)
  const against = anatomy.antagonist(tissue, around)
  // A muscle with several actions can do both with one partner. Then only the first is said.
  const isSame = together && against && together.params().worked.tissue === against.params().worked.tissue
  return [anatomy.adjacentToWorked(tissue, around), together, isSame ? null : against]
}

/**
 * Lists what supports or opposes a tissue before any test of it. Each term is added to its log-odds. Once a tissue was
 * tested, its tests count, and later work on its neighbours adds nothing. Otherwise a failed visit that worked it
 * together with its neighbours could raise it.
 */
export function priorTerms(tissue: string, context: RuleContext): Term[] {
  const firstTest = context.history.tissues.get(tissue)?.failures.find((test) => test.weight > 0)
  const around = firstTest ? contextBefore(context, firstTest.visit) : context
  const links = [
    anatomy.refersHere(tissue, context),
    anatomy.liesHere(tissue, context),
    anatomy.movement(tissue, context),
    anatomy.adjacentToPain(tissue, context),
    anatomy.keyBeforeSatellite(tissue, around),
  ].filter((term) => term !== null)
  const rest = [
    howOften(tissue, context),
    thisPractice(tissue, context),
    anatomy.nonMuscle(tissue, context),
    anatomy.dangerousPlace(tissue),
    anatomy.ruledOut(tissue, context),
    ...neighbourhood(tissue, around),
    anatomy.unlinked(context, links),
  ].filter((term) => term !== null)
  return [...links, ...rest]
}

/** Returns whether a term depends on relations. The practice's own results and decisions do not. */
export function restsOnRelations({ rule }: Term): boolean {
  return rule !== 'this-practice' && rule !== 'ruled-out'
}
