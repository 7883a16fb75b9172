import { expect, it } from 'vitest'
import { muscles } from '@shared/anatomy/muscles'
import { joinedItems, planInput, type PlanInput } from '@shared/plans'

const valid: PlanInput = { goal: '', frequency: '', items: [], avoid: '', homeCare: '', reviewOn: null }
const items = muscles.map(({ id }) => ({
  tissue: id,
  side: 'left' as const,
  action: 'check' as const,
  reason: '',
}))
const errorPaths = (change: object) =>
  planInput.safeParse({ ...valid, ...change }).error?.issues.map((issue) => issue.path.join('.')) ?? []

it('may be empty', () => {
  expect(errorPaths({})).toEqual([])
})

it('accepts at most 100 items', () => {
  expect(errorPaths({ items: items.slice(0, 100) })).toEqual([])
  expect(errorPaths({ items: items.slice(0, 101) })).toEqual(['items'])
})

it('refuses a duplicate item, but accepts another side or another action', () => {
  const item = items[0]!
  expect(errorPaths({ items: [item, { ...item, side: 'right' }, { ...item, action: 'work' }] })).toEqual([])
  expect(errorPaths({ items: [item, { ...item, reason: 'again' }] })).toEqual(['items'])
})

it('joins the items of a tissue that is checked and worked, at the place of the first', () => {
  const item = (tissue: string, action: 'check' | 'work', reason = '', side: 'left' | 'right' = 'left') => ({
    tissue,
    side,
    action,
    reason,
  })
  expect(
    joinedItems([
      item('psoas-major', 'check', 'Deep.'),
      item('iliacus', 'check'),
      item('psoas-major', 'check', '', 'right'),
      item('psoas-major', 'work', 'Slowly.'),
    ]),
  ).toEqual([
    item('psoas-major', 'work', 'Deep.\nSlowly.'),
    item('iliacus', 'check'),
    item('psoas-major', 'check', '', 'right'),
  ])
  const long = 'a'.repeat(700)
  expect(joinedItems([item('iliacus', 'check', long), item('iliacus', 'work', `${long}b`)])).toHaveLength(2)
})

it('accepts a review date in the future, but no date that does not exist', () => {
  expect(errorPaths({ reviewOn: '2199-12-31' })).toEqual([])
  expect(errorPaths({ reviewOn: '2027-02-29' })).toEqual(['reviewOn'])
})
