import { useState } from 'react'
import type { Complaint } from '../complaints/complaint-card'
import { asWork, ideasBeside, plannedFor } from './offers'
import type { Work } from './use-work'
import type { Idea, Plan } from './visit-aside'

export type Ideas = ReturnType<typeof useIdeas>

/** What to consider checking, as the list beside the form and the body chart show it. */
export function useIdeas(complaints: Complaint[], ideas: Idea[], plans: Plan[], work: Work) {
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set())
  const treated = new Set(complaints.map(({ id }) => id))
  return {
    beside: ideasBeside(
      ideas.filter(({ complaintId }) => treated.has(complaintId)),
      toggled,
      [...plannedFor(complaints, plans).map(asWork), ...work.there()],
    ),
    /** Shows the list of a complaint, or hides it. */
    toggle: (complaintId: number) => setToggled(toggled.symmetricDifference(new Set([complaintId]))),
  }
}
