import { emptyClient, type ClientInput } from '@shared/clients'
import { emptyComplaint, type ComplaintInput } from '@shared/complaints'
import type { OutcomeInput } from '@shared/outcomes'
import type { PlanInput, PlanItemInput } from '@shared/plans'
import type { PrecautionAnswer } from '@shared/safety/precaution-answers'
import type { VisitInput, WorkInput } from '@shared/visits'

// Valid inputs for tests, and for programs that run without the test framework.

/** The day when the safety questions were asked, so that there is a list. */
const askedOn = '2026-03-01'

/** A client who was asked about the precautions and has none. */
export const aClient: ClientInput = {
  ...emptyClient,
  firstName: 'Ada',
  lastName: 'Berg',
  precautions: { answers: [], askedOn },
}

/** A precaution without details. */
export const aPrecaution: PrecautionAnswer = {
  id: 'osteoporosis',
  week: null,
  on: null,
  place: '',
  clearedBy: '',
  clearedOn: null,
}

/** A complaint for which the red flags were asked and none was found. */
export const aComplaint: ComplaintInput = {
  ...emptyComplaint,
  title: 'Headache, left',
  regions: [{ region: 'temple', side: 'left' }],
  redFlagsAskedOn: askedOn,
}

export const aVisit: VisitInput = {
  at: '2026-03-01T10:00',
  minutes: 60,
  kind: 'therapeutic',
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  complaints: [],
  painMarks: [],
  work: [],
}

export const someWork: WorkInput = {
  tissue: 'sternocleidomastoid',
  side: 'left',
  technique: 'compression',
  minutes: 5,
  pressure: 'medium',
  response: 'released',
  familiarPain: 'not tested',
  note: '',
  complaintId: null,
}

export const aPlan: PlanInput = {
  goal: '',
  frequency: '',
  items: [],
  avoid: '',
  homeCare: '',
  reviewOn: null,
}

export const anItem: PlanItemInput = { tissue: 'temporalis', side: 'left', action: 'check', reason: '' }

/** Returns an outcome of that visit, asked on 6 March. */
export const anOutcome = (ids: { visitId: number; complaintId: number }): OutcomeInput => ({
  visitId: ids.visitId,
  complaintId: ids.complaintId,
  relief: '1 to 3 days',
  painNow: 6,
  reaction: '',
  askedAt: '2026-03-06T12:00',
  askedHow: 'phone',
  note: '',
})
