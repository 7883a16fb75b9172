import { expect, test } from 'vitest'
import { inOrder, sortable, usualTechniques } from '@shared/techniques'
import { techniques } from '@shared/visits'
import { newPractice } from '../../../support/clinic'

test('a practice starts with the usual order, in which every technique stands once', async () => {
  const { api } = await newPractice()
  const groups = await api.techniques.list.query()
  expect(groups).toEqual(usualTechniques)
  expect(inOrder(groups).toSorted()).toEqual(techniques.toSorted())
  expect(inOrder(groups).at(-1)).toBe('check only')
})

test('the order that a practice chooses is kept, and what it did not sort stands where it usually does', async () => {
  const { api } = await newPractice()
  await api.techniques.save.mutate({
    often: ['cupping', 'massage'],
    sometimes: ['heat'],
    rarely: ['stripping'],
  })
  const groups = await api.techniques.list.query()
  expect(groups.often.slice(0, 2)).toEqual(['cupping', 'massage'])
  expect(groups.often).toContain('compression')
  expect(groups.sometimes[0]).toBe('heat')
  expect(groups.rarely[0]).toBe('stripping')
  expect(inOrder(groups).slice(0, -1).toSorted()).toEqual(sortable.toSorted())
  await api.techniques.save.mutate(usualTechniques)
  expect(await api.techniques.list.query()).toEqual(usualTechniques)
})
