import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, checkCounts } from '../../../scripts/test-counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('countVitest', () => {
  it('counts tests', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
    const testResults = [file('passed', 'passed'), file('failed', 'failed', 'passed')]
    expect(countVitest({ ...report, testResults })).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0 }
    expect(countVitest({ ...report, testResults: [file('passed', 'passed'), file('failed')] }).failed).toBe(1)
  })
})

describe('countPlaywright', () => {
  it('counts a test that passed only on retry as failed, and an error outside of tests too', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 7, failed: 2, skipped: 2 })
    expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(3)
  })
})

describe('checkCounts', () => {
  const counts = { passed: 5, failed: 0, skipped: 0 }

  it('keeps the counts of a stage that agree with its exit code', () => {
    expect(checkCounts(counts, 0)).toEqual(counts)
    expect(checkCounts({ ...counts, failed: 2 }, 1).failed).toBe(2)
  })

  it('counts a stage without tests as failed', () => {
    expect(checkCounts({ passed: 0, failed: 0, skipped: 3 }, 0).failed).toBe(1)
    expect(checkCounts({ passed: 0, failed: 0, skipped: 0 }, 1).failed).toBe(1)
  })

  it('counts a stage with a bad exit code and no failed test as failed', () => {
    expect(checkCounts(counts, 1).failed).toBe(1)
    expect(checkCounts(counts, null).failed).toBe(1)
  })
})
