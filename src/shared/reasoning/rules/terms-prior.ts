import { contextBefore } from './rule-context'
import type { RuleContext, Term } from './term'
import * as anatomy from './terms-anatomy'
import { thisPractice } from './terms-practice'

/** What raises a tissue because of what was worked around it. */
const neighbourhood = [anatomy.adjacentToWorked, anatomy.synergist, anatomy.antagonist]

/**
 * What speaks for or against a tissue before any test of it. Each is added to its log-odds. Once it was tested it is
 * judged by its tests, and what is worked around it from then on adds nothing: otherwise a visit that worked it and its
 * neighbours in vain could raise it.
 */
export function priorTerms(tissue: string, scene: RuleContext): Term[] {
  const firstTest = scene.history.tissues.get(tissue)?.failures.find((test) => test.made > 0)
  const around = firstTest ? contextBefore(scene, firstTest.visit) : scene
  const links = [
    anatomy.refersHere(tissue, scene),
    anatomy.movement(tissue, scene),
    anatomy.adjacentToPain(tissue, scene),
    anatomy.keyBeforeSatellite(tissue, around),
  ].filter((term) => term !== null)
  const rest = [
    thisPractice(tissue, scene),
    anatomy.notMuscle(tissue, scene),
    anatomy.ruledOut(tissue, scene),
    ...neighbourhood.map((rule) => rule(tissue, around)),
    anatomy.unlinked(tissue, scene, links),
  ].filter((term) => term !== null)
  return [...links, ...rest]
}

/** Whether a term holds only as far as relations hold; what the practice itself saw or decided does not. */
export function restsOnRelations({ rule }: Term): boolean {
  return rule !== 'this-practice' && rule !== 'ruled-out'
}
