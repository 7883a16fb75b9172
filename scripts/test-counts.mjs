/**
 * What a report says: how many passed, failed and were left out. A file that could not be loaded, or an error outside of any test,
 * is a failure, though no test carries it.
 */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** A test that passed only when tried again is not one to trust. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

/** A stage that ran nothing, or that ended badly without a failure to show for it, has itself failed. */
export function judge(counts, code) {
  const ranNothing = counts.passed + counts.failed === 0
  const endedBadly = code !== 0 && counts.failed === 0
  return ranNothing || endedBadly ? { ...counts, failed: counts.failed + 1 } : counts
}
