import { expect, it } from 'vitest'
import { findGroups, muscleGroups } from '@shared/anatomy/groups'
import { tissueById } from '@shared/anatomy/tissues'

it.each(muscleGroups)('$name contains existing muscles, each once', ({ muscles, also }) => {
  for (const muscle of muscles) expect(tissueById.get(muscle)?.kind).toBe('muscle')
  expect(new Set(muscles).size).toBe(muscles.length)
  expect(muscles.length).toBeGreaterThan(1)
  for (const name of also) expect(name).toBe(name.toLowerCase())
})

it('no two groups share a name', () => {
  const names = muscleGroups.flatMap(({ name, also }) => [name.toLowerCase(), ...also])
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(findGroups(name).filter(({ whole }) => whole)).toHaveLength(1)
  expect(findGroups(' ')).toEqual([])
})
