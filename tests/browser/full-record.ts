import type { Page } from '@playwright/test'
import { idempotencyHeader, identityHeader } from '../../src/shared/call-headers'
import { muscles } from '../../src/shared/anatomy/muscles'
import { regions } from '../../src/shared/anatomy/regions'
import { MAX_ITEMS } from '../../src/shared/plans'
import { mostActivities } from '../../src/shared/measures'
import { redFlags } from '../../src/shared/safety/red-flags'
import { addClient, addComplaint, callQuery } from './arrange'
import { closeConnection } from '../support/browser-host'
import { daysAgo } from '../support/screens'

/** A client with so many of everything that a paper can show, each with words of its own to be found on the paper. */
export interface FullRecord {
  complaintId: number
  visitId: number
  /** What each paper must say. */
  words: Record<'plans' | 'progress' | 'pictures' | 'visits' | 'letters', string[]>
}

/** A word that fits on no line. */
const longWord = (start: string, letters: number) =>
  start + 'abcdefghij'.repeat(30).slice(0, letters - start.length)

/** @param count how many of everything; at more than ten, names and texts are as long as they can be */
export async function addFullRecord(page: Page, count: number): Promise<FullRecord> {
  const { identity, settings } = await callQuery<Status>(page, 'practice.status')
  const call = callerOf(page, identity)
  const isLong = count > 10
  const some = <Item>(items: readonly Item[]) => items.slice(0, count)
  const text = (name: string) =>
    count === 0 ? '' : isLong ? `${name} ${longWord(name, 300)} end` : `${name} of the client`
  const client = {
    firstName: isLong ? longWord('Given', 100) : 'Noémie',
    lastName: isLong ? longWord('Family', 100) : '',
    dateOfBirth: count === 0 ? null : '1986-05-09',
    physician: count === 0 ? '' : isLong ? longWord('Doctor', 200) : 'Dr. Chen',
    allergies: text('allergy'),
    medication: text('medicine'),
    contraindications: text('contraindication'),
  }
  const practice = {
    name: isLong ? longWord('Practice', 200) : 'Harbour Massage',
    practitioner: isLong ? longWord('Practitioner', 200) : 'Alex Moreau',
    credentials: isLong ? longWord('Credentials', 200) : 'RMT',
    address: isLong ? longWord('Address', 300) : '',
  }
  await call('practice.saveSettings', { ...settings, ...practice })
  const clientId = await addClient(page, client)
  const flags = some(redFlags)
  const complaint = {
    title: isLong ? longWord('Complaint', 200) : 'Upper back pain, left',
    goal: text('goal'),
    redFlags: flags.map(({ id }) => id),
    onsetOn: count === 0 ? null : '2010-01-02',
  }
  const complaintId = await addComplaint(page, clientId, complaint)
  const tissues = some(muscles)
  const dates = Array.from({ length: count }, (_, index) => daysAgo(4 * (count - index)))
  const activities = some([
    'Reading',
    'Driving',
    'Sleeping',
    'Lifting',
    isLong ? longWord('Knitting', 200) : 'Knitting',
  ])
  await call('measures.saveChoice', {
    complaintId,
    measureChoice: {
      kinds: count === 0 ? [] : ['psfs', 'groc'],
      activities: activities.slice(0, mostActivities).map((activity) => ({ id: null, activity })),
    },
  })
  const { activities: named } = await callQuery<Measured>(page, 'pages.progress', { complaintId })
  let visitId = 0
  for (const [index, { iso }] of dates.entries()) {
    const created = await call('visits.create', {
      clientId,
      visit: {
        ...emptyVisit,
        at: `${iso}T10:00`,
        complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
        // Each visit works another tissue, and the last one all.
        work: (index === count - 1 ? tissues : [tissues[index % tissues.length]!]).map(({ id }, line) => ({
          ...someWork,
          tissue: id,
          note: index !== count - 1 ? '' : line === 0 ? `note-0. ${text('remark')}` : `note-${line}.`,
        })),
        ...(index === count - 1 && {
          painMarks: some(regions).map(({ id, midline }) => ({
            region: id,
            side: midline ? 'middle' : 'left',
            kind: 'burning',
          })),
          subjective: text('subjective'),
          objective: text('objective'),
          assessment: text('assessment'),
          plan: text('aim'),
        }),
      },
    })
    visitId = created.id
    if (index >= 20) continue
    await call('measures.save', {
      id: null,
      complaintId,
      measurement: {
        at: `${iso}T18:00`,
        measured: {
          scores: named.map(({ id }) => ({ activityId: id, score: index % 10 })),
          groc: (index % 7) + 1,
        },
      },
    })
  }
  if (count === 0) {
    const { id } = await call('visits.create', {
      clientId,
      visit: { ...emptyVisit, at: `${daysAgo(1).iso}T10:00` },
    })
    visitId = id
  } else {
    const { visit } = await callQuery<{ visit: { revision: number } }>(page, 'pages.visit', { id: visitId })
    await call('visits.sign', { id: visitId, expectedRevision: visit.revision })
    for (let index = 0; index < count; index += 1)
      await call('visits.amend', {
        id: visitId,
        text: index === 0 ? `amendment-0. ${text('addition')}` : `amendment-${index}.`,
        draft: null,
      })
  }
  const items = tissues.slice(0, MAX_ITEMS)
  await call('plans.save', {
    complaintId,
    expectedRevision: 0,
    plan: {
      goal: text('aim'),
      frequency: text('frequency').slice(0, 300),
      avoid: text('avoid'),
      homeCare: text('exercise'),
      reviewOn: null,
      items: items.map(({ id }, index) => ({
        tissue: id,
        side: 'left',
        action: index % 2 ? 'work' : 'check',
        reason: index === 0 ? `reason-0. ${text('because')}` : `reason-${index}.`,
      })),
    },
  })
  const name = [client.firstName, client.lastName, practice.name, practice.address]
  const days = dates.map(({ shown }) => shown)
  const numbered = (start: string, most: number) =>
    Array.from({ length: most }, (_, index) => `${start}-${index}.`)
  return {
    complaintId,
    visitId,
    words: {
      plans: [
        ...name,
        complaint.title,
        text('frequency').slice(0, 300),
        ...['aim', 'avoid', 'exercise', 'allergy', 'medicine', 'contraindication', 'because'].map(text),
        practice.practitioner,
        practice.credentials,
        ...items.map((tissue) => tissue.name),
        ...numbered('reason', items.length),
      ],
      progress: [...name, complaint.title, ...days, ...tissues.map((tissue) => tissue.name), ...activities],
      pictures: [...name, complaint.title],
      visits: [
        ...name,
        ...['subjective', 'objective', 'assessment', 'aim', 'remark', 'addition'].map(text),
        practice.practitioner,
        ...tissues.map((tissue) => tissue.name),
        ...numbered('note', tissues.length),
        ...numbered('amendment', count),
        ...some(regions).map(({ label }) => label),
        ...(count === 0 ? [] : [complaint.title]),
      ],
      letters: [
        ...name,
        client.physician,
        complaint.title,
        text('medicine'),
        ...flags.map(({ finding }) => finding),
        ...tissues.map((tissue) => tissue.name),
        ...days.slice(0, 1),
        ...days.slice(-10),
      ],
    },
  }
}

const emptyVisit = {
  minutes: 60,
  kind: 'therapeutic',
  ...{ subjective: '', objective: '', assessment: '', plan: '' },
  ...{ complaints: [], painMarks: [], work: [] },
}

const someWork = {
  ...{ side: 'left', technique: 'compression', minutes: 10, pressure: 'medium', response: 'released' },
  ...{ familiarPain: 'no', complaintId: null },
}

interface Status {
  identity: string
  settings: object
}

interface Measured {
  activities: { id: number }[]
}

/** Calls mutations without reading the identity of the practice for each. */
function callerOf(page: Page, identity: string) {
  const { origin } = new URL(page.url())
  return async (path: string, input: unknown): Promise<{ id: number }> => {
    const response = await page.request.post(`${origin}/rpc/${path}`, {
      data: input,
      headers: {
        origin,
        [identityHeader]: identity,
        [idempotencyHeader]: crypto.randomUUID(),
        ...closeConnection,
      },
    })
    if (!response.ok()) throw new Error(`${path}: ${await response.text()}`)
    return ((await response.json()) as { result: { data: { id: number } } }).result.data
  }
}
