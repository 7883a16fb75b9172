import { expect, test } from 'vitest'
import type { Relative } from '@shared/clients/family'
import { aClient, newPractice, type TestClinic } from '../../../support/clinic'
import { newPracticeWithBackups } from '../backups/backup-clinic'
import { backUpNow, clockOf, compare, proposed, sendRestore } from '../backups/one-client-practice'

async function newFamily(newRecord = newPractice) {
  const clinic = await newRecord()
  const tick = clockOf(clinic)
  const add = async (firstName: string, relatives: Relative[] = []) => {
    tick()
    return (await clinic.api.clients.create.mutate({ ...aClient, firstName, relatives })).id
  }
  const ada = await add('Ada')
  const ben = await add('Ben', [{ clientId: ada, relation: 'parent' }])
  return { clinic, tick, add, ada, ben }
}

async function familyOf(clinic: TestClinic, id: number) {
  const { family } = await clinic.api.pages.client.query({ id })
  return family.map(({ firstName, relation }) => `${relation} ${firstName}`)
}

test('a link is shown with both clients, and changed on the record of one', async () => {
  const { clinic, ada, ben, add } = await newFamily()
  expect(await familyOf(clinic, ben)).toEqual(['parent Ada'])
  expect(await familyOf(clinic, ada)).toEqual(['child Ben'])
  expect(await clinic.api.clients.family.query({ clientId: ada })).toMatchObject([{ id: ben, isOwn: false }])

  const cem = await add('Cem')
  const relatives: Relative[] = [
    { clientId: ada, relation: 'other' },
    { clientId: cem, relation: 'sibling' },
  ]
  await clinic.api.clients.update.mutate({ id: ben, client: { ...aClient, firstName: 'Ben', relatives } })
  expect((await clinic.api.clients.read.query({ id: ben })).relatives).toEqual(relatives)
  expect(await familyOf(clinic, ben)).toEqual(['other Ada', 'sibling Cem'])
  expect(await familyOf(clinic, cem)).toEqual(['sibling Ben'])
  // The link of one's own comes before that of the other client.
  const partner: Relative[] = [{ clientId: ben, relation: 'partner' }]
  await clinic.api.clients.update.mutate({ id: cem, client: { ...aClient, relatives: partner } })
  expect(await familyOf(clinic, cem)).toEqual(['partner Ben'])
})

test('who was created in the same moment as a relative is not of the family', async () => {
  const clinic = await newPractice()
  const add = async (firstName: string, relatives: Relative[] = []) =>
    (await clinic.api.clients.create.mutate({ ...aClient, firstName, relatives })).id
  const ada = await add('Ada')
  const stranger = await add('Cem')
  await add('Ben', [{ clientId: ada, relation: 'parent' }])
  expect(await familyOf(clinic, ada)).toEqual(['child Ben'])
  expect(await familyOf(clinic, stranger)).toEqual([])
})

test('a deleted client is in no family, nor is a new client with the same id, and an undo brings the links back', async () => {
  const { clinic, tick, add, ada, ben } = await newFamily()
  const cem = await add('Cem', [{ clientId: ben, relation: 'child' }])
  const { id } = await clinic.api.pages.deleteClient.mutate({ id: cem })
  expect(await familyOf(clinic, ben)).toEqual(['parent Ada'])
  await clinic.api.pages.undoDeletion.mutate({ id })
  expect(await familyOf(clinic, cem)).toEqual(['child Ben'])
  expect(await familyOf(clinic, ben)).toEqual(['parent Ada', 'parent Cem'])

  tick()
  // Whom a client links to, too.
  const dov = await add('Dov')
  const relatives: Relative[] = [{ clientId: dov, relation: 'partner' }]
  await clinic.api.clients.update.mutate({ id: ada, client: { ...aClient, firstName: 'Ada', relatives } })
  const deletion = await clinic.api.pages.deleteClient.mutate({ id: dov })
  const another = await add('Eli')
  expect(another).toBe(dov)
  expect(await familyOf(clinic, another)).toEqual([])
  expect(await familyOf(clinic, ada)).toEqual(['child Ben'])
  const { clientId } = await clinic.api.pages.undoDeletion.mutate({ id: deletion.id })
  expect(clientId).not.toBe(dov)
  expect(await familyOf(clinic, ada)).toEqual(['partner Dov', 'child Ben'])
  expect(await familyOf(clinic, clientId)).toEqual(['partner Ada'])
})

test('the restore of one client from a backup brings the links back', async () => {
  const { clinic, tick, ada, ben } = await newFamily(() => newPracticeWithBackups({ visits: 0 }))
  const backup = await backUpNow(clinic)
  tick()
  await clinic.api.clients.update.mutate({ id: ben, client: { ...aClient, firstName: 'Ben' } })
  expect(await familyOf(clinic, ben)).toEqual([])
  const changed = await compare(clinic, backup, { now: ben })
  expect(changed.details).toMatchObject([{ field: 'relatives' }])
  await sendRestore(
    clinic,
    proposed(changed, () => true),
  )
  expect(await familyOf(clinic, ben)).toEqual(['parent Ada'])

  await clinic.api.pages.deleteClient.mutate({ id: ben })
  const lost = await compare(clinic, backup, { inBackup: ben })
  tick()
  await sendRestore(clinic, proposed(lost))
  expect(await familyOf(clinic, ada)).toEqual(['child Ben'])
})
