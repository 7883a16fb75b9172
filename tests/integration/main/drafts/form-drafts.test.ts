import { beforeEach, expect, test } from 'vitest'
import { createClientWithVisit, newClinic, newPractice, type TestClinic } from '../../../support/clinic'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
})

const form = { firstName: 'Ada', lastName: 'Lind', healthHistory: 'Half typed' }
const newClient = { kind: 'client', form, baseRevision: null, expectedRevision: null } as const

test('a draft of a form is read again, also after the program was killed', async () => {
  const saved = await clinic.api.drafts.saveForm.mutate(newClient)
  const amendment = { kind: 'amendment', clientId: created.clientId, visitId: created.visitId } as const
  await clinic.api.drafts.saveForm.mutate({
    ...amendment,
    form: { text: 'The left' },
    baseRevision: null,
    expectedRevision: null,
  })
  await clinic.close()
  const again = newClinic({ dataFolder: clinic.folder })
  expect(await again.api.drafts.readForm.query({ kind: 'client' })).toMatchObject({
    form,
    revision: saved.revision,
    baseRevision: null,
  })
  expect((await again.api.drafts.readForm.query(amendment))?.form).toEqual({ text: 'The left' })
  const list = await again.api.drafts.listForms.query({})
  expect(list.map(({ kind, firstName }) => [kind, firstName]).sort()).toEqual(
    [
      ['amendment', 'Eva'],
      ['client', 'Ada'],
    ].map(([kind, name]) => [kind, kind === 'client' ? name : expect.any(String)]),
  )
})

test('a draft that another window has saved is not overwritten, and the forms of two clients have two drafts', async () => {
  const { revision } = await clinic.api.drafts.saveForm.mutate(newClient)
  expect(await clinic.call('drafts.saveForm', newClient)).toMatchObject({
    refusal: 'draft-changed-elsewhere',
  })
  await clinic.api.drafts.saveForm.mutate({ ...newClient, clientId: created.clientId, baseRevision: 1 })
  const next = await clinic.api.drafts.saveForm.mutate({ ...newClient, expectedRevision: revision })
  expect(next.revision).toEqual({ id: revision.id, revision: 2 })
  expect(
    await clinic.call('drafts.discardForm', { kind: 'client', expectedRevision: revision }),
  ).toMatchObject({
    refusal: 'draft-changed-elsewhere',
  })
  await clinic.api.drafts.discardForm.mutate({ kind: 'client', expectedRevision: next.revision })
  expect(await clinic.api.drafts.readForm.query({ kind: 'client' })).toBeNull()
  expect(await clinic.api.drafts.listForms.query({})).toHaveLength(1)
})

test('a draft of what was deleted goes with it', async () => {
  const { clientId, complaintId } = created
  await clinic.api.drafts.saveForm.mutate({ ...newClient, clientId })
  await clinic.api.drafts.saveForm.mutate({ ...newClient, kind: 'plan', clientId, complaintId })
  await clinic.api.pages.deleteComplaint.mutate({ id: complaintId })
  expect(await clinic.api.drafts.listForms.query({})).toHaveLength(1)
  await clinic.api.pages.deleteClient.mutate({ id: clientId })
  expect(await clinic.api.drafts.listForms.query({})).toEqual([])
})

test('a draft of no form, of no client, or without values is refused', async () => {
  expect(await clinic.call('drafts.saveForm', { ...newClient, kind: 'letter' })).toMatchObject({
    status: 400,
    fields: [{ path: 'kind' }],
  })
  expect(await clinic.call('drafts.saveForm', { ...newClient, clientId: 99 })).toMatchObject({
    refusal: 'not-found',
    fields: [{ path: 'clientId' }],
  })
  const long = { ...newClient, form: { healthHistory: 'x'.repeat(2_000_001) } }
  expect(await clinic.call('drafts.saveForm', long)).toMatchObject({
    status: 400,
    fields: [{ path: 'form' }],
  })
})
