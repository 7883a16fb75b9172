import { expect, test } from 'vitest'
import { fullerText } from '@renderer/backups/words'

test('a backup that is fuller by clients alone is described by its clients too', () => {
  const text = fullerText(
    { facts: { clients: 43, visits: 158 }, lastFacts: { clients: 1, visits: 158 } },
    '30 Nov 2026, 15:22',
  )
  expect(text).toBe(
    'The backup of 30 Nov 2026, 15:22 has 43 clients and 158 visits, the last one 1 client and 158 visits. The older one is kept.',
  )
})
