import { median, type Compared } from './measure'

/**
 * The most that the ratio of two medians of the same run may be. A slow computer slows both, so the ratio judges the
 * program and not the computer. Milliseconds and megabytes are printed and never judged.
 */
export interface Budget {
  ratio: number
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

/** Null where the row is compared with nothing. */
export function ratioOf({ measured, against }: Compared): number | null {
  return against && median(measured) / median(against)
}

/** A judged row without a ratio is over its budget too: a measurement that fails must not pass. */
export function isOver(row: Row): boolean {
  return row.budget !== null && !((ratioOf(row) ?? NaN) <= row.budget.ratio)
}

/** One line for each row over its budget. */
export function overBudget(rows: readonly Row[]): string[] {
  return rows.filter(isOver).map((row) => {
    const ratio = ratioOf(row)
    const measured = ratio === null || Number.isNaN(ratio) ? 'no ratio' : `ratio ${ratio.toFixed(2)}`
    return `Over budget: ${row.name}: ${measured} to ${row.comparedWith ?? 'nothing'}, budget ${row.budget!.ratio} (${row.budget!.reason})`
  })
}
