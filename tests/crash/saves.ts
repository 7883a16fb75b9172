import type { SeededRandom } from '../bench/seeded-random'
import { aClient, aComplaint, anOutcome, aVisit, someWork } from '../support/inputs'
import type { KillableHost } from './killable-host'

/** A save that was confirmed, so it must be found after every crash. */
export type Confirmed =
  | { kind: 'visit' | 'signature'; visitId: number; text: string }
  | { kind: 'amendment'; visitId: number; text: string }
  | { kind: 'outcome'; visitId: number; painNow: number }
  | { kind: 'draft'; visitId: number; text: string }

/** A practice that is worked in until the next crash. */
export interface Course {
  clientId: number
  complaintId: number
  confirmed: Confirmed[]
  /** Visits that can be signed, or asked about. */
  open: number[]
  signed: number[]
  /** Visits that are being edited, each with one draft. */
  edited: number[]
  /** Counts the texts, so that each is different. */
  texts: number
}

export async function startCourse(host: KillableHost): Promise<Course> {
  await host.write('practice.start', { name: 'Riverside Massage', practitioner: 'Jo Rivers' })
  const { id: clientId } = await host.write<{ id: number }>('clients.create', aClient)
  const input = { clientId, complaint: aComplaint }
  const { id: complaintId } = await host.write<{ id: number }>('complaints.create', input)
  return { clientId, complaintId, confirmed: [], open: [], signed: [], edited: [], texts: 0 }
}

/** Saves one thing, as a therapist at work does, and notes it once it is confirmed. @throws Killed */
export async function saveSomething(host: KillableHost, course: Course, random: SeededRandom): Promise<void> {
  const text = `Note ${course.texts++} `.padEnd(random.integer(20, 3000), 'x')
  const kind = random.pick(['visit', 'visit', 'signature', 'amendment', 'outcome', 'draft', 'draft'] as const)
  // Taken from its list at once, because another save runs at the same time.
  const list = kind === 'draft' ? course.edited : course.open
  const visitId = kind === 'amendment' ? course.signed.at(-1) : kind === 'visit' ? undefined : list.shift()
  if (visitId === undefined) return saveVisit(host, course, text, random)
  if (kind === 'draft') return saveDraft(host, course, visitId, text)
  if (kind === 'signature') {
    await host.write('visits.sign', { id: visitId })
    course.signed.push(visitId)
    course.confirmed.push({ kind, visitId, text: '' })
  } else if (kind === 'amendment') {
    await host.write('visits.amend', { id: visitId, text: text.trim() })
    course.confirmed.push({ kind, visitId, text: text.trim() })
  } else {
    const painNow = random.integer(0, 10)
    const outcome = { ...anOutcome({ visitId, complaintId: course.complaintId }), painNow }
    await host.write('outcomes.save', { id: null, outcome })
    course.confirmed.push({ kind: 'outcome', visitId, painNow })
  }
}

const visitOf = ({ complaintId }: Course, subjective: string) => ({
  ...aVisit,
  subjective,
  complaints: [{ complaintId, painBefore: 7, painAfter: 2, radiation: null, screens: {} }],
  work: [someWork],
})

async function saveVisit(
  host: KillableHost,
  course: Course,
  padded: string,
  random: SeededRandom,
): Promise<void> {
  const text = padded.trim()
  const { id } = await host.write<{ id: number }>('visits.create', {
    clientId: course.clientId,
    visit: visitOf(course, text),
  })
  ;(random.isTrue(0.4) ? course.edited : course.open).push(id)
  course.confirmed.push({ kind: 'visit', visitId: id, text })
}

/** Saves what is typed while a visit is edited. */
async function saveDraft(host: KillableHost, course: Course, visitId: number, text: string): Promise<void> {
  const form = { ...visitOf(course, text), outcomes: [], measured: [], muscle: '', reason: '' }
  const revisions = { visitRevision: 1, expectedRevision: null }
  await host.write('drafts.save', { clientId: course.clientId, visitId, form, ...revisions })
  course.confirmed.push({ kind: 'draft', visitId, text })
}
