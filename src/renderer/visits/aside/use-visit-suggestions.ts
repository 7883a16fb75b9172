import { useState } from 'react'
import type { Complaint } from '../../complaints/complaint'
import { asWork, suggestionsForVisit, plannedFor } from './offers'
import type { Work } from '../work/use-work'
import type { ComplaintRecommendation, Plan } from './visit-start'

export type VisitSuggestionChoices = ReturnType<typeof useVisitSuggestions>

/** What to consider checking, as the list beside the form and the body chart show it. */
export function useVisitSuggestions(
  complaints: Complaint[],
  recommendations: ComplaintRecommendation[],
  plans: Plan[],
  work: Work,
) {
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set())
  const treated = new Set(complaints.map(({ id }) => id))
  return {
    ofComplaints: suggestionsForVisit(
      recommendations.filter(({ complaintId }) => treated.has(complaintId)),
      toggled,
      [...plannedFor(complaints, plans).map(asWork), ...work.there()],
    ),
    /** Shows the list of a complaint, or hides it. */
    toggle: (complaintId: number) => setToggled(toggled.symmetricDifference(new Set([complaintId]))),
  }
}
