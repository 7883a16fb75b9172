import type { ComplaintStatus, Radiation } from '@shared/vocabulary'

export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  open: 'Open',
  resolved: 'Resolved',
  'referred on': 'Referred on',
}

/** The answers to "Runs down an arm or leg". */
export const radiationLabels: Record<Radiation, string> = {
  none: 'No',
  'to the elbow or knee': 'To elbow or knee',
  'below the elbow or knee': 'Below elbow or knee',
  'to the hand or foot': 'To hand or foot',
}
