import type { VisitDraftForm } from '@shared/drafts/visit-drafts'
import { aVisit, someWork } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const form: VisitDraftForm = {
  ...aVisit,
  outcomes: [],
  measured: [],
  muscle: '',
  newComplaint: null,
  reason: '',
}
const newVisitKey = ({ clientId }: ExampleRecord) => ({ clientId, visitId: null })
const revision = { id: 1, revision: 1 }
const draft = { form, visitRevision: null, expectedRevision: null }

export const draftRefusals: RefusalCase[] = [
  ...['readForm', 'saveForm', 'discardForm'].map((call): RefusalCase => ({
    call: `drafts.${call}`,
    when: 'the form is not known',
    input: () => ({
      kind: 'letter',
      form: {},
      baseRevision: null,
      expectedRevision: call === 'saveForm' ? null : { id: 1, revision: 1 },
    }),
    field: 'kind',
  })),
  {
    call: 'drafts.listForms',
    when: 'the client is text',
    input: () => ({ clientId: '1' }),
    field: 'clientId',
  },
  {
    call: 'drafts.savedAs',
    when: 'the draft is text',
    input: ({ clientId }) => ({ clientId, draftId: '1' }),
    field: 'draftId',
  },
  ...[
    { when: 'the note is too long', change: { objective: tooLong(100_000) }, field: 'objective' },
    {
      when: 'there are 201 pain marks',
      change: { painMarks: Array(201).fill({ region: 'calf', side: 'left', kind: null }) },
      field: 'painMarks',
    },
    { when: 'there are 501 lines of work', change: { work: Array(501).fill(someWork) }, field: 'work' },
    { when: 'a part is missing', change: { plan: undefined }, field: 'plan' },
    {
      when: 'the title of the complaint being typed is too long',
      change: { newComplaint: { title: tooLong(5000), regions: [] } },
      field: 'newComplaint.title',
    },
    { when: 'the muscle being typed is too long', change: { muscle: tooLong(200) }, field: 'muscle' },
    { when: 'the minutes are a list', change: { minutes: [] }, field: 'minutes' },
  ].map(({ when, change, field }): RefusalCase => ({
    call: 'drafts.save',
    when,
    input: (record) => ({ ...draft, ...newVisitKey(record), form: { ...form, ...change } }),
    field: `form.${field}`,
  })),
  {
    call: 'drafts.save',
    when: 'there is no such client',
    input: () => ({ ...draft, clientId: unknownId, visitId: null }),
    field: 'clientId',
    refusal: 'not-found',
  },
  {
    call: 'drafts.save',
    when: 'there is no such visit',
    input: ({ clientId }) => ({ ...draft, clientId, visitId: unknownId }),
    field: 'visitId',
    refusal: 'not-found',
  },
  {
    call: 'drafts.save',
    when: 'the visit is of another client',
    input: ({ otherClientId, visitId }) => ({ ...draft, clientId: otherClientId, visitId }),
    field: 'visitId',
    refusal: 'visit-of-another-client',
  },
  {
    call: 'drafts.save',
    when: 'the visit is of a client added later',
    input: ({ clientId, otherClientsVisitId }) => ({ ...draft, clientId, visitId: otherClientsVisitId }),
    field: 'visitId',
    refusal: 'visit-of-another-client',
  },
  {
    call: 'drafts.save',
    when: 'the revision is 0',
    input: (record) => ({ ...draft, ...newVisitKey(record), expectedRevision: { id: 1, revision: 0 } }),
    field: 'expectedRevision.revision',
  },
  {
    call: 'drafts.discard',
    when: 'the revision to discard is missing',
    input: (record) => ({ ...newVisitKey(record), expectedRevision: null }),
    field: 'expectedRevision',
  },
  {
    call: 'drafts.discard',
    when: 'the client is text',
    input: () => ({ clientId: '1', visitId: null, expectedRevision: revision }),
    field: 'clientId',
  },
  { call: 'drafts.read', when: 'the visit is missing', input: () => ({ clientId: 1 }), field: 'visitId' },
  { call: 'drafts.list', when: 'the id is 0', input: () => ({ clientId: 0 }), field: 'clientId' },
]
