import { isOver, ratioOf, type Row } from './budget'
import { median, p99 } from './measure'

const header = ['', 'median', 'p99', 'compared with', 'median', 'ratio', 'of', 'budget', '', '']
const numbers = new Set([1, 2, 4, 5, 7])

/** Returns the table of one run. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [header, ...rows.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          numbers.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(row: Row): string[] {
  const { name, measured, comparedWith, against, budget, unit = 'ms', note = '' } = row
  const ratio = ratioOf(row)
  return [
    name,
    measured.length > 0 ? `${shown(median(measured))} ${unit}` : '',
    measured.length > 1 ? `${shown(p99(measured))} ${unit}` : '',
    comparedWith ?? '',
    against ? `${shown(median(against))} ${unit}` : '',
    ratio === null ? '' : ratio.toFixed(2),
    ratio === null ? '' : row.cpu ? 'CPU time' : unit === 'MB' ? 'memory' : 'time',
    budget ? String(budget.ratio) : '',
    budget ? (isOver(row) ? 'OVER' : 'ok') : 'not judged',
    note,
  ]
}

const shown = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
