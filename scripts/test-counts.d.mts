export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export function countVitest(report: {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests?: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}): Counts
export function countPlaywright(report: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}): Counts
export function judge(counts: Counts, code: number | null): Counts
