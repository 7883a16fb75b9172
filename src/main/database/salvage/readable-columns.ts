import { regionById } from '@shared/anatomy/regions'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { precautionsText } from '@shared/safety/precautions-text'
import type { Value } from '../page-format'
import type { NamedRows, Row } from './named-rows'

/** What a column of a file shows: a column of the table, or a text that needs other tables too. */
type Source = string | ((row: Row, names: NamedRows) => Value)

interface FileOf {
  name: string
  table: string
  columns: Readonly<Record<string, Source>>
}

const ofVisit: Record<string, Source> = {
  Client: (row, names) => names.clientOf(names.visit(row)),
  Visit: (row, names) => names.visit(row)?.at ?? null,
}
const ofComplaint: Record<string, Source> = {
  Client: (row, names) => names.clientOf(names.complaint(row)),
  Complaint: (row, names) => names.complaint(row)?.title ?? null,
}
const complaint: Record<string, Source> = {
  Complaint: (row, names) => names.complaint(row)?.title ?? null,
}
const place: Record<string, Source> = { Region: (row) => regionName(row.region), Side: 'side' }
const tissue: Record<string, Source> = {
  Tissue: (row, names) => names.tissue(row.tissue),
  Side: 'side',
}

/** The files, in the order of the zip file. What is in no file here is in the folder with all rows. */
export const files: readonly FileOf[] = [
  {
    name: 'Clients',
    table: 'clients',
    columns: {
      'First name': 'firstName',
      'Last name': 'lastName',
      'Preferred name': 'preferredName',
      Pronouns: 'pronouns',
      'Date of birth': 'dateOfBirth',
      Phone: 'phone',
      'E-mail': 'email',
      Address: 'address',
      Occupation: 'occupation',
      'Emergency contact': 'emergencyName',
      'Emergency phone': 'emergencyPhone',
      Physician: 'physician',
      'Referred by': 'referralSource',
      Insurer: 'insurer',
      'Claim number': 'claimNumber',
      'Health history': 'healthHistory',
      Contraindications: 'contraindications',
      Allergies: 'allergies',
      Medication: 'medication',
      Precautions: ({ precautions }) => precautionsIn(precautions),
      'Consent date': 'consentOn',
      Archived: ({ archived }) => (archived === 1 ? 'yes' : 'no'),
    },
  },
  {
    name: 'Visits and notes',
    table: 'visits',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Visit: 'at',
      Kind: 'kind',
      Minutes: 'minutes',
      Subjective: 'subjective',
      Objective: 'objective',
      Assessment: 'assessment',
      Plan: 'plan',
      'Signed by': (row, names) => names.of('signatures', row.id)?.name ?? null,
      'Signed on': (row, names) => names.of('signatures', row.id)?.at ?? null,
      'Void because': (row, names) => names.of('voids', row.id)?.reason ?? null,
    },
  },
  { name: 'Amendments', table: 'amendments', columns: { ...ofVisit, Text: 'text', By: 'name', On: 'at' } },
  {
    name: 'Work',
    table: 'work',
    columns: {
      ...ofVisit,
      ...tissue,
      ...complaint,
      Technique: 'technique',
      Minutes: 'minutes',
      Pressure: 'pressure',
      Response: 'response',
      'Familiar pain': 'familiarPain',
      Note: 'note',
    },
  },
  {
    name: 'Pain at visits',
    table: 'visitComplaints',
    columns: {
      ...ofVisit,
      ...complaint,
      'Pain before': 'painBefore',
      'Pain after': 'painAfter',
      Radiation: 'radiation',
    },
  },
  { name: 'Pain marks', table: 'painMarks', columns: { ...ofVisit, ...place, Kind: 'kind' } },
  {
    name: 'Outcomes',
    table: 'outcomes',
    columns: {
      ...ofVisit,
      ...complaint,
      Relief: 'relief',
      'Pain now': 'painNow',
      Reaction: 'reaction',
      Asked: 'askedAt',
      How: 'askedHow',
      Note: 'note',
    },
  },
  {
    name: 'Complaints',
    table: 'complaints',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Complaint: 'title',
      Status: 'status',
      'Since (onset)': 'onsetOn',
      'How it began': 'onsetHow',
      'Pain at start': 'painAtStart',
      Goal: 'goal',
      'Worse by': 'worseNote',
      'Better by': 'betterNote',
      Note: 'note',
      Opened: 'openedOn',
      Closed: 'closedOn',
    },
  },
  { name: 'Regions of complaints', table: 'complaintRegions', columns: { ...ofComplaint, ...place } },
  {
    name: 'Plans',
    table: 'plans',
    columns: {
      ...ofComplaint,
      Goal: 'goal',
      'How often': 'frequency',
      Avoid: 'avoid',
      'Home care': 'homeCare',
      'Review date': 'reviewOn',
    },
  },
  {
    name: 'Follow-up calls',
    table: 'calls',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Call: 'at',
      Result: 'result',
      'Again on': 'againAt',
      Note: 'note',
    },
  },
  {
    name: 'Drafts',
    table: 'visitDrafts',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Saved: 'savedAt',
      Subjective: (row) => fieldOf(row.form, 'subjective'),
      Objective: (row) => fieldOf(row.form, 'objective'),
      Assessment: (row) => fieldOf(row.form, 'assessment'),
      Plan: (row) => fieldOf(row.form, 'plan'),
    },
  },
]

const regionName = (id: Value | undefined): Value =>
  typeof id === 'string' ? (regionById.get(id)?.label ?? id) : null

function precautionsIn(json: Value | undefined): string {
  try {
    return precautionsText(JSON.parse(String(json)) as PrecautionAnswers)
  } catch {
    // A damaged text is shown as it is.
    return typeof json === 'string' ? json : ''
  }
}

/** Returns a text of the stored form of a draft. */
function fieldOf(form: Value | undefined, field: string): string {
  try {
    const value = (JSON.parse(String(form)) as Record<string, unknown>)[field]
    return typeof value === 'string' ? value : ''
  } catch {
    return ''
  }
}
