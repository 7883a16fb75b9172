import { expect, it } from 'vitest'
import { countContradictions } from '../../../evaluation/contradictions/run'

// `npm run contradictions -- 5000` looks at more records.
it('the answers to 500 random records contradict neither each other nor the record', () => {
  const found = countContradictions(500, 20261129)
  expect(found.filter(({ records }) => records > 0)).toEqual([])
}, 180_000)
