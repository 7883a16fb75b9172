import type { ComplaintStatus } from '@shared/vocabulary'

export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  open: 'Open',
  resolved: 'Resolved',
  'referred on': 'Referred on',
}
