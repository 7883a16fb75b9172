import type { NerveSigns } from '../recommendation'
import { courseOf } from '../record/course'
import type { ComplaintFacts, VisitFacts } from '../record/facts'
import { visitRef } from '../record/outcome'

/** How many of the last visits with an answer are read: what has gone since asks for nothing. */
const lastVisits = 2

/**
 * Returns the signs that ask for a nerve examination: numb, tingling or shooting marks, pain that ran down an arm or leg,
 * and pain that moved further down one limb. Null if the last visits show none, or if relief has lasted since.
 */
export function nerveSigns(facts: ComplaintFacts): NerveSigns | null {
  const course = courseOf(facts).visits
  const lasted = course.findLastIndex(({ verdict }) => verdict === 'lasted')
  const visits = course
    .slice(lasted + 1)
    .filter(isAnswered)
    .slice(-lastVisits)
  const marks = visits.flatMap((visit) =>
    (visit.nerveMarks ?? []).map((mark) => ({ ...mark, visit: visitRef(visit) })),
  )
  const ran = visits.filter((visit) => visit.ranDownLimb === true).map(visitRef)
  const movedDown = visits.filter((visit) => visit.movedDownLimb === true).map(visitRef)
  const atStart =
    facts.ranDownLimbAtStart === true &&
    lasted < 0 &&
    course.every((visit) => visit.ranDownLimb === undefined)
  if (marks.length + ran.length + movedDown.length === 0 && !atStart) return null
  return { marks, ran, movedDown, atStart }
}

function isAnswered(visit: VisitFacts): boolean {
  return visit.ranDownLimb !== undefined || visit.newRegions !== undefined || visit.nerveMarks !== undefined
}
