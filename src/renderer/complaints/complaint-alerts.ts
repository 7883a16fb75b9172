import { clearedFlags, type Clearance } from '@shared/complaints'
import { ageOn } from '@shared/fields'
import { referGate } from '@shared/reasoning/gates/red-flags'
import type { Referral } from '@shared/reasoning/recommendation'
import type { Side } from '@shared/vocabulary'
import { urgencyWords } from './flag-words'

interface FlaggedComplaint {
  id: number
  title: string
  status: string
  regions: { region: string; side: Side }[]
  redFlags: string[]
  clearance: Clearance | null
}

/** What every page of a client says about one of the complaints. */
export interface ComplaintAlert {
  complaintId: number
  label: string
  text: string
  tone: 'bad' | 'warn'
}

/**
 * Returns the referral for an open complaint that a red flag stops; null if none does.
 * @param dateOfBirth of the client, YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function referralOf(
  complaint: FlaggedComplaint,
  dateOfBirth: string | null,
  today: string,
): Referral | null {
  if (complaint.status !== 'open') return null
  return referGate({
    regions: complaint.regions,
    redFlags: complaint.redFlags,
    clearedFlags: clearedFlags(complaint.clearance),
    age: dateOfBirth === null ? null : ageOn(dateOfBirth, today),
  })
}

/** Returns the limits that a doctor has set for a complaint, with the doctor: "No thrusts (Dr Chen)"; '' if none. */
export function doctorsLimits({ clearance }: { clearance: Clearance | null }): string {
  return clearance?.decision === 'allowed with limits' ? `${clearance.said} (${clearance.by})` : ''
}

/** Lists what is said about the open complaints of a client: red flags that stop the list, then limits of a doctor. */
export function complaintAlerts(
  complaints: readonly FlaggedComplaint[],
  dateOfBirth: string | null,
  today: string,
): ComplaintAlert[] {
  const open = complaints.filter(({ status }) => status === 'open')
  const referred = open.flatMap((complaint) => {
    const referral = referralOf(complaint, dateOfBirth, today)
    return referral === null ? [] : [{ complaint, referral }]
  })
  return [
    ...referred.map(({ complaint: { id, title }, referral }) => ({
      complaintId: id,
      label: 'Red flag',
      text: `${title}: ${urgencyWords[referral.urgency]}`,
      tone: 'bad' as const,
    })),
    ...open.flatMap((complaint) => {
      const limits = doctorsLimits(complaint)
      return limits === ''
        ? []
        : [
            {
              complaintId: complaint.id,
              label: 'Doctor’s limits',
              text: `${complaint.title}: ${limits}`,
              tone: 'warn' as const,
            },
          ]
    }),
  ]
}
