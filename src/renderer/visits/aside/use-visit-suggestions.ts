import { useState } from 'react'
import type { Complaint } from '../../complaints/complaint'
import type { Work } from '../work/use-work'
import type { ComplaintRecommendation, Plan } from './visit-data'
import { plannedFor, suggestionsForVisit, workStartOf } from './work-sources'

export type VisitSuggestionChoices = ReturnType<typeof useVisitSuggestions>

/** Reads the suggestions for the treated complaints, for the list beside the form and the body chart. */
export function useVisitSuggestions(
  complaints: Complaint[],
  recommendations: ComplaintRecommendation[],
  plans: Plan[],
  work: Work,
) {
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set())
  const treated = new Set(complaints.map(({ id }) => id))
  return {
    byComplaint: suggestionsForVisit(
      recommendations.filter(({ complaintId }) => treated.has(complaintId)),
      toggled,
      [...plannedFor(complaints, plans).map(workStartOf), ...work.lines()],
    ),
    /** Shows or hides the list of a complaint. */
    toggle: (complaintId: number) => setToggled(toggled.symmetricDifference(new Set([complaintId]))),
  }
}
