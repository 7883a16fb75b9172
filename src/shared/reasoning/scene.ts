import type { ComplaintFacts, VisitFacts } from './facts'
import { byTime, historyOf, reaches, type Lane, type TissueHistory } from './history'
import type { Knowledge } from './knowledge'
import type { Scene } from './term'
import { averageOf } from './terms-practice'

/** What the rules look at, for one side. The visits are in order of time. */
export function sceneOf(lane: Lane, facts: ComplaintFacts, { anatomy, experience }: Knowledge): Scene {
  const history = historyOf(facts.visits, lane, anatomy)
  const regions = new Set(facts.regions.filter((at) => reaches(at.side, lane)).map((at) => at.region))
  return {
    lane,
    anatomy,
    regions: [...regions].sort(compareText),
    worseBy: [...new Set(facts.worseBy)].sort(compareText),
    history,
    returned: returnedIn([...history.tissues.values()]),
    lyingInPain: new Set(
      anatomy.tissues
        .filter((tissue) => tissue.liesIn.some((region) => regions.has(region)))
        .map((tissue) => tissue.id),
    ),
    ruledOut: new Map(
      (facts.ruledOut ?? [])
        .filter(({ tissue, side }) => anatomy.isMidline(tissue) || reaches(side, lane))
        .map((one) => [one.tissue, one]),
    ),
    experience,
    practiceAverage: averageOf(experience),
  }
}

/** The same scene as it was before a visit, as far as tissue that was worked without lasting relief goes. */
export function sceneBefore(scene: Scene, visit: VisitFacts): Scene {
  const tissues = scene.returned.flatMap((tissue) => {
    const own = scene.history.tissues.get(tissue)
    const failures = own?.failures.filter((test) => byTime(test.visit, visit) < 0) ?? []
    return own && failures.length > 0 ? [{ ...own, failures }] : []
  })
  return {
    ...scene,
    history: { ...scene.history, tissues: new Map(tissues.map((own) => [own.tissue, own])) },
    returned: returnedIn(tissues),
  }
}

/** Tissues worked without lasting relief, most often first. */
function returnedIn(tissues: readonly TissueHistory[]): string[] {
  return tissues
    .filter((own) => own.failures.length > 0)
    .toSorted((a, b) => b.failures.length - a.failures.length || compareText(a.tissue, b.tissue))
    .map((own) => own.tissue)
}

/** By code unit: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
