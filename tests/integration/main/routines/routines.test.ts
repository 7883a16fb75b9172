import { expect, test } from 'vitest'
import { mostRoutines, mostTissues } from '@shared/routines'
import { newPractice } from '../../../support/clinic'
import { aRoutineLine } from './refusals'

const neckLines = [
  {
    ...aRoutineLine,
    tissue: 'upper-trapezius',
    side: 'both' as const,
    minutes: 5,
    pressure: 'firm' as const,
  },
  { ...aRoutineLine, tissue: 'levator-scapulae', technique: 'stripping' as const },
]

test('a routine keeps its muscles in their order, and can be renamed and removed', async () => {
  const { api } = await newPractice()
  const { id } = await api.routines.create.mutate({ name: ' My neck routine ', lines: neckLines })
  await api.routines.create.mutate({ name: 'Jaw', lines: [aRoutineLine] })
  expect(await api.routines.list.query()).toMatchObject([
    { name: 'Jaw', lines: [aRoutineLine] },
    { id, name: 'My neck routine', lines: neckLines },
  ])
  await api.routines.rename.mutate({ id, name: 'Desk neck' })
  expect((await api.routines.list.query()).map((routine) => routine.name)).toEqual(['Desk neck', 'Jaw'])
  await api.routines.delete.mutate({ id })
  expect(await api.routines.list.query()).toMatchObject([{ name: 'Jaw', lines: [aRoutineLine] }])
})

test('two routines cannot have the same name, ignoring case', async () => {
  const clinic = await newPractice()
  const { id } = await clinic.api.routines.create.mutate({ name: 'Neck', lines: neckLines })
  const refused = { refusal: 'routine-exists', fields: [{ path: 'name' }] }
  expect(await clinic.call('routines.create', { name: 'neck', lines: neckLines })).toMatchObject(refused)
  const other = await clinic.api.routines.create.mutate({ name: 'Jaw', lines: neckLines })
  expect(await clinic.call('routines.rename', { id: other.id, name: 'NECK' })).toMatchObject(refused)
  // A routine may change the case of its own name.
  await clinic.api.routines.rename.mutate({ id, name: 'NECK' })
  expect((await clinic.api.routines.list.query()).map((routine) => routine.name)).toEqual(['Jaw', 'NECK'])
})

test('the number of routines is limited', async () => {
  const clinic = await newPractice()
  const lines = Array.from({ length: mostTissues }, () => aRoutineLine)
  for (let index = 0; index < mostRoutines; index += 1)
    await clinic.api.routines.create.mutate({ name: `Routine ${index}`, lines })
  expect(await clinic.call('routines.create', { name: 'One more', lines })).toMatchObject({
    refusal: 'routines-full',
  })
  expect(await clinic.api.routines.list.query()).toHaveLength(mostRoutines)
})
