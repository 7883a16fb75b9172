import { muscles } from '@shared/anatomy/muscles'
import type { ComplaintFacts, PracticeExperience } from './facts'
import { historyOf, reaches, type Lane } from './history'
import type { Scene } from './term'
import { averageOf } from './terms-practice'

/** What the rules look at, for one side. The visits are in order of time. */
export function sceneOf(lane: Lane, facts: ComplaintFacts, experience: PracticeExperience | null): Scene {
  const history = historyOf(facts.visits, lane)
  const regions = new Set(facts.regions.filter((at) => reaches(at.side, lane)).map((at) => at.region))
  const returned = [...history.tissues.values()]
    .filter((own) => own.failures.length > 0)
    .sort((a, b) => b.failures.length - a.failures.length || compareText(a.tissue, b.tissue))
  return {
    lane,
    regions: [...regions].sort(compareText),
    worseBy: [...new Set(facts.worseBy)].sort(compareText),
    history,
    returned: returned.map((own) => own.tissue),
    lyingInPain: new Set(
      muscles
        .filter((muscle) => muscle.liesIn.some((region) => regions.has(region)))
        .map((muscle) => muscle.id),
    ),
    experience,
    practiceAverage: averageOf(experience),
  }
}

/** By code unit: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
