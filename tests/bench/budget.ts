import { median, type Comparison } from './measure'

/**
 * The limit for the ratio of two medians of the same run. A slow computer makes both medians larger. Therefore the ratio
 * measures the program and not the computer. Milliseconds and megabytes are printed, but have no limit.
 */
export interface Budget {
  ratio: number
  /**
   * The limit for a practice of fewer than 5,000 clients, if it is different. The SQL takes little time there, so the
   * fixed cost of a call is a larger part of the total time.
   */
  ratioForFewClients?: number
  /** The reason for this number, in one line. */
  reason: string
}

export interface Row extends Comparison {
  name: string
  /** What `baseline` measured; null if the row has no baseline. */
  baselineName: string | null
  /** Null if the row is only printed and has no limit. */
  budget: Budget | null
  unit?: 'ms' | 'MB'
  note?: string
}

const FEW_CLIENTS = 5_000

/** Returns the rows with the budgets that apply to a practice of this many clients. */
export const withBudgetsFor = (clients: number, rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    clients < FEW_CLIENTS && row.budget?.ratioForFewClients
      ? { ...row, budget: { ...row.budget, ratio: row.budget.ratioForFewClients } }
      : row,
  )

/** Returns the ratio of the medians. Returns null if there is no baseline, and NaN if a measurement has no times. */
export function ratioOf(row: Comparison): number | null {
  const { measured, baseline } = row.cpu ?? row
  return baseline && median(measured) / median(baseline)
}

/**
 * Returns whether a row is over its budget. A row with a budget but without a ratio also counts as over it, because a
 * failed measurement must not pass.
 */
export function isOver(row: Row): boolean {
  return row.budget !== null && !((ratioOf(row) ?? NaN) <= row.budget.ratio)
}

/** Returns one line for each row that is over its budget. */
export function linesOverBudget(rows: readonly Row[]): string[] {
  return rows.filter(isOver).map((row) => {
    const ratio = ratioOf(row)
    const ratioText = ratio === null || Number.isNaN(ratio) ? 'no ratio' : `ratio ${ratio.toFixed(2)}`
    return `Over budget: ${row.name.trim()}: ${ratioText} to ${row.baselineName ?? 'nothing'}, budget ${row.budget!.ratio} (${row.budget!.reason})`
  })
}
