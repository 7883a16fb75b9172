import { median, type Compared } from './measure'

/**
 * The limit for the ratio of two medians of the same run. A slow computer slows both, so the ratio measures the program
 * and not the computer. Milliseconds and megabytes are printed and have no limit.
 */
export interface Budget {
  ratio: number
  /**
   * The budget for a practice of fewer than 5,000 clients, where it differs: the SQL there takes so little time that the
   * fixed cost of a call weighs more.
   */
  ratioOfFew?: number
  /** The reason for this number, in one line. */
  reason: string
}

export interface Row extends Compared {
  name: string
  /** The name of what `against` measured; null if the row is compared with nothing. */
  comparedWith: string | null
  /** The limit; null if the row is only printed. */
  budget: Budget | null
  unit?: 'ms' | 'MB'
  note?: string
}

const FEW = 5_000

/** Returns the rows with the budgets for a practice of this many clients. */
export const withBudgetsFor = (clients: number, rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    clients < FEW && row.budget?.ratioOfFew
      ? { ...row, budget: { ...row.budget, ratio: row.budget.ratioOfFew } }
      : row,
  )

/** Returns the ratio: null if the row is compared with nothing, NaN if a measurement has no times. */
export function ratioOf(row: Compared): number | null {
  const { measured, against } = row.cpu ?? row
  return against && median(measured) / median(against)
}

/**
 * Returns whether a row is over its budget. A row with a budget and no ratio is over it too, because a failed
 * measurement must not pass.
 */
export function isOver(row: Row): boolean {
  return row.budget !== null && !((ratioOf(row) ?? NaN) <= row.budget.ratio)
}

/** Lists the rows over their budget, one line each. */
export function overBudget(rows: readonly Row[]): string[] {
  return rows.filter(isOver).map((row) => {
    const ratio = ratioOf(row)
    const words = ratio === null || Number.isNaN(ratio) ? 'no ratio' : `ratio ${ratio.toFixed(2)}`
    return `Over budget: ${row.name.trim()}: ${words} to ${row.comparedWith ?? 'nothing'}, budget ${row.budget!.ratio} (${row.budget!.reason})`
  })
}
