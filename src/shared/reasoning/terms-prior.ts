import { failuresMade } from './history'
import type { Scene, Term } from './term'
import * as anatomy from './terms-anatomy'
import { thisPractice } from './terms-practice'

/** What raises a tissue because of what was worked around it. A tissue that was itself tested is judged by its test. */
const neighbourhood = [anatomy.adjacentToWorked, anatomy.synergist, anatomy.antagonist]

/** What speaks for or against a tissue before any test of it. Each is added to its log-odds. */
export function priorTerms(tissue: string, scene: Scene): Term[] {
  const own = scene.history.tissues.get(tissue)
  const tested = own !== undefined && failuresMade(own) > 0
  const links = [
    anatomy.refersHere(tissue, scene),
    anatomy.movement(tissue, scene),
    anatomy.adjacentToPain(tissue, scene),
    tested ? null : anatomy.keyBeforeSatellite(tissue, scene),
  ].filter((term) => term !== null)
  const missing = anatomy.unlinked(tissue, scene, links)
  const rest = [
    thisPractice(tissue, scene),
    ...(tested ? [] : neighbourhood.map((rule) => rule(tissue, scene))),
    missing,
  ].filter((term) => term !== null)
  return [...links, ...rest]
}
