import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, VisitFacts } from '../record/facts'
import { todayOf } from '../record/course'
import { byTime, historyOf, reaches, type SideScope } from '../record/history'
import type { Knowledge } from '../knowledge'
import type { RuleContext } from './term'
import { averageOf } from './terms-practice'

/** Returns what the rules use, for one side. The visits must be in order of time. */
export function ruleContextOf(
  scope: SideScope,
  facts: ComplaintFacts,
  { anatomy, experience, enoughMinutes }: Knowledge,
): RuleContext {
  const history = historyOf(facts.visits, scope, { anatomy, today: todayOf(facts), enoughMinutes })
  const failuresOf = (tissue: string) => history.tissues.get(tissue)?.failures ?? []
  const failedTissues = failedTissuesIn(history.tissues.keys(), failuresOf)
  const regions = new Set(facts.regions.filter((at) => reaches(at.side, scope)).map((at) => at.region))
  return {
    scope: scope,
    anatomy,
    regions: [...regions].sort(compareText),
    worseBy: [...new Set(facts.worseBy)].sort(compareText),
    history,
    failuresOf,
    failedTissues,
    satellites: satellitesOf(failedTissues, anatomy),
    before: new Map(),
    lyingInPain: new Set(
      anatomy.tissues
        .filter((tissue) => tissue.liesIn.some((region) => regions.has(region)))
        .map((tissue) => tissue.id),
    ),
    ruledOut: new Map(
      (facts.ruledOut ?? [])
        .filter(({ tissue, side }) => anatomy.isMidline(tissue) || reaches(side, scope))
        .map((one) => [one.tissue, one]),
    ),
    experience,
    practiceAverage: averageOf(experience),
  }
}

/** Returns the context before a visit, as far as it depends on tissue that was worked without lasting relief. */
export function contextBefore(context: RuleContext, visit: VisitFacts): RuleContext {
  const known = context.before.get(visit)
  if (known) return known
  const failuresOf = (tissue: string) =>
    context.failuresOf(tissue).filter((test) => byTime(test.visit, visit) < 0)
  const failedTissues = failedTissuesIn(context.failedTissues, failuresOf)
  const made = {
    ...context,
    failuresOf,
    failedTissues,
    satellites: satellitesOf(failedTissues, context.anatomy),
  }
  context.before.set(visit, made)
  return made
}

/** Tissues worked without lasting relief, most often first. */
function failedTissuesIn(tissues: Iterable<string>, failuresOf: RuleContext['failuresOf']): string[] {
  const times = new Map<string, number>()
  for (const tissue of tissues) {
    const failures = failuresOf(tissue).length
    if (failures > 0) times.set(tissue, failures)
  }
  return [...times.keys()].sort((a, b) => times.get(b)! - times.get(a)! || compareText(a, b))
}

function satellitesOf(failedTissues: readonly string[], { tissueById }: Anatomy): RuleContext['satellites'] {
  return Map.groupBy(
    failedTissues.flatMap((satellite, place) =>
      (tissueById.get(satellite)?.liesIn ?? []).map((region) => ({ satellite, region, place })),
    ),
    ({ region }) => region,
  )
}

/** Compares by code unit: the same order on every computer. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
