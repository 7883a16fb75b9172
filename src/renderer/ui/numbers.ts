/** "4" or "3.3": a score or an average with at most one decimal. */
export const formatScore = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1))
