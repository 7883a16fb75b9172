import { expect, it } from 'vitest'
import { firstPrecautionGroups } from '@shared/safety/precautions'
import { groupsWithoutAnswer } from '@renderer/clients/precaution-groups'

it.each(firstPrecautionGroups.filter(({ ids }) => ids.length > 1))(
  'a yes to $name is no answer until one of its precautions is chosen',
  ({ name, ids }) => {
    expect(groupsWithoutAnswer([name], [])).toEqual([name])
    expect(groupsWithoutAnswer([name], ['osteoporosis'])).toEqual([name])
    for (const id of ids) expect(groupsWithoutAnswer([name], [id])).toEqual([])
  },
)

it('asks about no group that nobody said yes to', () => {
  expect(groupsWithoutAnswer([], ['cancer-past'])).toEqual([])
  expect(groupsWithoutAnswer(['Diabetes or numbness', 'Cancer'], ['reduced-feeling'])).toEqual(['Cancer'])
})
