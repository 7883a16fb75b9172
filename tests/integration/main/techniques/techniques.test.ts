import { expect, test } from 'vitest'
import { inOrder, sortable, usualTechniques } from '@shared/techniques'
import { techniques } from '@shared/visits'
import { newPractice } from '../../../support/clinic'

test('a practice starts with the default order, with every technique once', async () => {
  const { api } = await newPractice()
  const groups = await api.techniques.list.query()
  expect(groups).toEqual(usualTechniques)
  expect(inOrder(groups).toSorted()).toEqual(techniques.toSorted())
  expect(inOrder(groups).at(-1)).toBe('check only')
})

test('the order of a practice is saved, and other techniques keep their default group', async () => {
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
