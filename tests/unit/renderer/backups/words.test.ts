import { expect, test } from 'vitest'
import { fullerText, lossTexts } from '@renderer/backups/words'

test('a backup that is fuller by clients alone is described by its clients too', () => {
  const text = fullerText(
    { facts: { clients: 43, visits: 158 }, lastFacts: { clients: 1, visits: 158 } },
    '30 Nov 2026, 15:22',
  )
  expect(text).toBe(
    'The backup of 30 Nov 2026, 15:22 has 43 clients and 158 visits, the last one 1 client and 158 visits. The older one is kept.',
  )
})

test('a preview says in plain words what a backup has not', () => {
  expect(lossTexts({ clients: 1, visits: 2, changedVisits: 3 })).toEqual([
    '2 visits added since then are not in this backup.',
    '1 client added since then is not in this backup.',
    'Later changes to 3 visits are not in this backup.',
  ])
  expect(lossTexts({ clients: 0, visits: 0, changedVisits: 0 })).toEqual([])
})
