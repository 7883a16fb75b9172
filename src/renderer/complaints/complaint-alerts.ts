import { clearedFlags, type Clearance } from '@shared/complaints'
import { ageOn } from '@shared/fields'
import { openRedFlags, referGate } from '@shared/reasoning/gates/red-flags'
import type { Referral } from '@shared/reasoning/recommendation'
import type { Side } from '@shared/vocabulary'
import { urgencyOf } from '@shared/safety/red-flags'
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
  return referGate(factsOf(complaint, dateOfBirth, today))
}

const factsOf = (complaint: FlaggedComplaint, dateOfBirth: string | null, today: string) => ({
  regions: complaint.regions,
  redFlags: complaint.redFlags,
  clearedFlags: clearedFlags(complaint.clearance),
  age: dateOfBirth === null ? null : ageOn(dateOfBirth, today),
})

/** Returns the limits that a doctor has set for a complaint, with the doctor: "No thrusts (Dr Chen)"; '' if none. */
export function doctorsLimits({ clearance }: { clearance: Clearance | null }): string {
  return clearance?.decision === 'allowed with limits' ? `${clearance.said} (${clearance.by})` : ''
}

/**
 * Lists what is said about the open complaints of a client on each page: red flags that stop the list, other red flags that
 * no doctor has looked at, then limits of a doctor. They concern the person, whatever is treated.
 * @param shown the complaint whose page says its red flags itself
 */
export function complaintAlerts(
  complaints: readonly FlaggedComplaint[],
  dateOfBirth: string | null,
  today: string,
  shown?: number,
): ComplaintAlert[] {
  const open = complaints.filter(({ status }) => status === 'open')
  const flagged = open.flatMap((complaint): ComplaintAlert[] => {
    if (complaint.id === shown) return []
    const referral = referralOf(complaint, dateOfBirth, today)
    const [flag] = openRedFlags(factsOf(complaint, dateOfBirth, today))
    const urgency = referral?.urgency ?? (flag === undefined ? null : urgencyOf(flag))
    if (urgency === null) return []
    return [
      {
        complaintId: complaint.id,
        label: 'Red flag',
        text: `${complaint.title}: ${urgencyWords[urgency]}`,
        tone: referral ? 'bad' : 'warn',
      },
    ]
  })
  const limited = open.flatMap((complaint): ComplaintAlert[] => {
    const limits = doctorsLimits(complaint)
    if (limits === '') return []
    const text = `${complaint.title}: ${limits}`
    return [{ complaintId: complaint.id, label: 'Doctor’s limits', text, tone: 'warn' }]
  })
  return [
    ...flagged.filter(({ tone }) => tone === 'bad'),
    ...flagged.filter(({ tone }) => tone === 'warn'),
    ...limited,
  ]
}
