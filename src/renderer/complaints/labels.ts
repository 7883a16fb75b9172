import type { ComplaintStatus } from '@shared/complaints'

export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  open: 'Open',
  resolved: 'Resolved',
  'referred on': 'Referred on',
}
