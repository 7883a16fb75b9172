import { median, type Compared } from './measure'

/**
 * The most that the ratio of two medians of the same run may be. A slow computer slows both, so the ratio judges the
 * program and not the computer. Milliseconds and megabytes are printed and never judged.
 */
export interface Budget {
  ratio: number
  /**
   * The budget for a practice of fewer than 5,000 clients, where it differs: the SQL there takes so little time that the
   * fixed cost of a call weighs more.
   */
  ratioOfFew?: number
  /** Why this number; one line. */
  reason: string
}

export interface Row extends Compared {
  name: string
  /** Names what `against` measured; null where the row is compared with nothing. */
  comparedWith: string | null
  /** Null: the row is printed and not judged. */
  budget: Budget | null
  unit?: 'ms' | 'MB'
  note?: string
}

const FEW = 5_000

/** The rows with the budgets that hold for a practice of this many clients. */
export const withBudgetsFor = (clients: number, rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    clients < FEW && row.budget?.ratioOfFew
      ? { ...row, budget: { ...row.budget, ratio: row.budget.ratioOfFew } }
      : row,
  )

/** Null where the row is compared with nothing; NaN where a measurement has no times. */
export function ratioOf(row: Compared): number | null {
  const { measured, against } = row.cpu ?? row
  return against && median(measured) / median(against)
}

/** A judged row without a ratio is over its budget too: a measurement that failed must not pass. */
export function isOver(row: Row): boolean {
  return row.budget !== null && !((ratioOf(row) ?? NaN) <= row.budget.ratio)
}

/** One line for each row over its budget. */
export function overBudget(rows: readonly Row[]): string[] {
  return rows.filter(isOver).map((row) => {
    const ratio = ratioOf(row)
    const words = ratio === null || Number.isNaN(ratio) ? 'no ratio' : `ratio ${ratio.toFixed(2)}`
    return `Over budget: ${row.name.trim()}: ${words} to ${row.comparedWith ?? 'nothing'}, budget ${row.budget!.ratio} (${row.budget!.reason})`
  })
}
