import { expect, test } from 'vitest'
import { alignVersions } from '@renderer/visits/page/aligned'

test.each([
  { versions: [['a', 'b']], rows: [['a'], ['b']] },
  {
    versions: [
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
    ],
    rows: [
      ['a', 'a'],
      ['b', 'x'],
      ['c', 'c'],
    ],
  },
  {
    versions: [
      ['a', 'b', 'c'],
      ['a', 'c'],
    ],
    rows: [
      ['a', 'a'],
      ['b', null],
      ['c', 'c'],
    ],
  },
  {
    versions: [
      ['a', 'c'],
      ['a', 'b', 'c', 'd'],
    ],
    rows: [
      ['a', 'a'],
      [null, 'b'],
      ['c', 'c'],
      [null, 'd'],
    ],
  },
  { versions: [[], ['a']], rows: [[null, 'a']] },
  { versions: [['a'], []], rows: [['a', null]] },
  {
    versions: [['a', 'b'], ['a'], ['x', 'y']],
    rows: [
      ['a', 'a', 'x'],
      ['b', null, null],
      [null, null, 'y'],
    ],
  },
])('lines of $versions stand side by side', ({ versions, rows }) => {
  expect(alignVersions(versions)).toEqual(rows)
})
