import { median, p99, type Compared } from './measure'

export interface Budget {
  /** Milliseconds, or megabytes. */
  most?: number
  /** Times the bare SQL for the same rows. */
  ratio?: number
}

export interface Row extends Compared {
  name: string
  budget: Budget
  unit?: 'ms' | 'MB'
  /** A number that stands beside the others. */
  note?: string
}

const header = ['', 'median', 'p99', 'bare SQL', 'ratio', 'budget', '', '']

/** The table of one run. "OVER": the median is over its budget; "over at p99": only the slowest hundredth is. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [header, ...rows.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 || column > 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(row: Row): string[] {
  const { name, product, bare, budget, unit = 'ms', note = '' } = row
  const ratio = bare && median(product) / median(bare)
  return [
    name,
    `${shown(median(product))} ${unit}`,
    product.length > 1 ? `${shown(p99(product))} ${unit}` : '',
    bare ? `${shown(median(bare))} ${unit}` : '',
    ratio === null ? '' : `${ratio.toFixed(1)}x`,
    [budget.most && `${budget.most} ${unit}`, budget.ratio && `${budget.ratio}x`].filter(Boolean).join(', '),
    verdictOf(row, ratio),
    note,
  ]
}

function verdictOf({ product, budget }: Row, ratio: number | null): string {
  const { most, ratio: mostRatio } = budget
  if (most === undefined && mostRatio === undefined) return ''
  if (most !== undefined && median(product) > most) return 'OVER'
  if (mostRatio !== undefined && ratio !== null && ratio > mostRatio) return 'OVER (ratio)'
  return most !== undefined && p99(product) > most ? 'over at p99' : 'ok'
}

const shown = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
