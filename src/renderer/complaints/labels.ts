import type { DoctorDecision } from '@shared/complaints'
import type { ComplaintStatus, Radiation } from '@shared/vocabulary'

export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  open: 'Open',
  resolved: 'Resolved',
  'referred on': 'Referred on',
}

/** What a doctor allows. */
export const doctorDecisionLabels: Record<DoctorDecision, string> = {
  allowed: 'Allowed',
  'allowed with limits': 'With limits',
  'not allowed': 'Not allowed',
}

/** The answers to "Runs down an arm or leg". */
export const radiationLabels: Record<Radiation, string> = {
  none: 'No',
  'to the elbow or knee': 'To elbow or knee',
  'below the elbow or knee': 'Below elbow or knee',
  'to the hand or foot': 'To hand or foot',
}
