import { expect, test } from 'vitest'
import { formatName, sortNameOf } from '@shared/clients/names'

test.each([
  [{ firstName: 'Ada', lastName: 'Berg' }, 'Ada Berg', 'Berg, Ada'],
  [{ firstName: 'Cher', lastName: '' }, 'Cher', 'Cher'],
  [{ firstName: '小明', lastName: '王' }, '小明 王', '王 小明'],
  [{ firstName: 'ハナコ', lastName: '田中' }, 'ハナコ 田中', '田中 ハナコ'],
])('the name of %j has the order of the practice', (client, givenFirst, familyFirst) => {
  expect(formatName(client, 'given-family')).toBe(givenFirst)
  expect(formatName(client, 'family-given')).toBe(familyFirst)
})

test('the text for sorting has the order in which the name is shown', () => {
  expect(sortNameOf({ firstName: 'Zoë', lastName: 'Ångström' }, 'given-family')).toBe('zoe angstrom')
  expect(sortNameOf({ firstName: 'Zoë', lastName: 'Ångström' }, 'family-given')).toBe('angstrom zoe')
})
