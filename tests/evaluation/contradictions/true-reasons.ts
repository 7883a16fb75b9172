import { standardAnatomy } from '@shared/anatomy/anatomy'
import { surveys } from '@shared/anatomy/surveys'
import { tissueById } from '@shared/anatomy/tissues'
import { isDangerousPlace } from '@shared/safety/dangerous-places'
import type { FailedWork, Reason } from '@shared/reasoning/reasons'
import type { ComplaintFacts, VisitFacts, WorkFacts } from '@shared/reasoning/record/facts'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import type { Side } from '@shared/vocabulary'

const { refersTo, liesIn } = standardAnatomy

/** Returns whether a reason is true of the record and of the anatomy. */
export function isTrue(
  { rule, params }: Reason,
  { tissue }: { tissue: string; side: Side },
  facts: ComplaintFacts,
): boolean {
  const visitsOf = (refs: readonly VisitRef[]) =>
    refs.map(({ id }) => facts.visits.find((visit) => visit.id === id))
  const every = (refs: readonly VisitRef[], holds: (visit: VisitFacts) => boolean) =>
    refs.length > 0 && visitsOf(refs).every((visit) => visit !== undefined && holds(visit))
  const painful = new Set(facts.regions.map(({ region }) => region))
  const failedWork = (work: FailedWork) =>
    every(work.visits, (visit) => didNotLast(visit) && worked(visit, work.tissue))
  switch (rule) {
    case 'familiar-pain':
      return (
        every(params.visits, (visit) => palpated(visit, tissue, 'yes')) &&
        visitsOf(params.absent).every((visit) => visit !== undefined && palpated(visit, tissue, 'no'))
      )
    case 'familiar-pain-absent':
      return every(params.visits, (visit) => palpated(visit, tissue, 'no'))
    case 'refers-here':
      return (
        params.mainly.every((region) => painful.has(region) && refersTo(tissue, region) === 'mainly') &&
        params.also.every((region) => painful.has(region) && refersTo(tissue, region) === 'also')
      )
    case 'how-often':
      return params.surveys.every((id) =>
        surveys.some((survey) => survey.id === id && tissue in survey.found),
      )
    case 'lies-here':
      return params.regions.every((region) => painful.has(region) && liesIn(tissue, region))
    case 'movement': {
      const known = tissueById.get(tissue)
      return (
        [...params.loads, ...params.stretches].every((movement) => facts.worseBy.includes(movement)) &&
        known !== undefined
      )
    }
    case 'key-before-satellite':
      return (
        failedWork(params.worked) &&
        refersTo(tissue, params.region) !== null &&
        liesIn(params.worked.tissue, params.region)
      )
    case 'adjacent-to-worked':
      return params.worked.every((work) => failedWork(work) && areNeighbours(tissue, work.tissue))
    case 'adjacent-to-pain':
      return params.neighbours.every(
        (other) => areNeighbours(tissue, other) && [...painful].some((region) => liesIn(other, region)),
      )
    case 'synergist':
    case 'antagonist':
      return failedWork(params.worked)
    case 'this-client':
      return every(params.visits, (visit) => visit.verdict === 'lasted' && worked(visit, tissue))
    case 'partial-relief':
      return every(params.visits, (visit) => visit.verdict === 'partly lasted' && worked(visit, tissue))
    case 'worked-without-lasting-relief':
      return every(params.visits, (visit) => didNotLast(visit) && worked(visit, tissue))
    case 'work-elsewhere-failed':
      return (
        [...params.notWorked, ...params.notReleased].length > 0 &&
        visitsOf([...params.notWorked, ...params.notReleased]).every(
          (visit) => visit !== undefined && didNotLast(visit),
        )
      )
    case 'work-elsewhere-lasted':
      return every(params.visits, ({ verdict }) => verdict === 'lasted' || verdict === 'partly lasted')
    case 'palpation-elsewhere':
      return every(
        params.visits,
        (visit) =>
          params.tissues.some((other) => palpated(visit, other, params.gaveFamiliarPain ? 'yes' : 'no')) ||
          visit.work.some(({ familiarPain }) => familiarPain === (params.gaveFamiliarPain ? 'yes' : 'no')),
      )
    case 'no-referral':
    case 'unrelated':
      return params.regions.every((region) => painful.has(region) && refersTo(tissue, region) === null)
    case 'non-muscle':
      return tissueById.get(tissue)?.kind === params.kind
    case 'ruled-out':
      return facts.ruledOut?.some((one) => one.tissue === tissue) === true
    case 'dangerous-place':
      return isDangerousPlace(tissue)
    case 'this-practice':
      return params.lasted <= params.visits
  }
}

function didNotLast({ verdict }: VisitFacts): boolean {
  return verdict === 'did not last' || verdict === 'no change' || verdict === 'worse'
}

const isWork = (one: WorkFacts, tissue: string) => !one.checkOnly && one.tissue === tissue

function worked(visit: VisitFacts, tissue: string): boolean {
  return visit.work.some((one) => isWork(one, tissue))
}

function palpated(visit: VisitFacts, tissue: string, answer: 'yes' | 'no'): boolean {
  return visit.work.some((one) => one.tissue === tissue && one.familiarPain === answer)
}

/** Adjacent, or with a shared attachment. */
function areNeighbours(one: string, other: string): boolean {
  return standardAnatomy.adjacentTo(one).includes(other) || standardAnatomy.adjacentTo(other).includes(one)
}
