import fc from 'fast-check'
import { factsOfRecord } from './client-record'
import { someRecord } from './random-record'
import { answersTo, contradictions } from './rules'

/** How often each contradiction was found, and the first record that shows it. */
export interface Count {
  name: string
  records: number
  example: string | null
}

/**
 * Looks for contradictions in random records. A record has two complaints; each is judged.
 * @param seed the same seed gives the same records
 */
export function countContradictions(records: number, seed: number): Count[] {
  const counts = Object.keys(contradictions).map((name): Count => ({ name, records: 0, example: null }))
  for (const record of fc.sample(someRecord, { numRuns: records, seed })) {
    const answers = factsOfRecord(record).map(answersTo)
    for (const count of counts) {
      const shown = answers.find((one) => contradictions[count.name]?.(one) === true)
      if (!shown) continue
      count.records += 1
      count.example ??= JSON.stringify(shown.facts)
    }
  }
  return counts
}
