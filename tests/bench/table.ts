import { isOver, ratioOf, type Row } from './budget'
import { median, p99 } from './measure'

const header = ['', 'median', 'p99', 'baseline', 'median', 'ratio', 'ratio of', 'budget', '', '']
const numberColumns = new Set([1, 2, 4, 5, 7])

/** Returns the table of one run as text. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [header, ...rows.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          numberColumns.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(row: Row): string[] {
  const { name, measured, baselineName, baseline, budget, unit = 'ms', note = '' } = row
  const ratio = ratioOf(row)
  return [
    name,
    measured.length > 0 ? `${formatNumber(median(measured))} ${unit}` : '',
    measured.length > 1 ? `${formatNumber(p99(measured))} ${unit}` : '',
    baselineName ?? '',
    baseline ? `${formatNumber(median(baseline))} ${unit}` : '',
    ratio === null ? '' : ratio.toFixed(2),
    ratio === null ? '' : row.cpu ? 'CPU time' : unit === 'MB' ? 'memory' : 'time',
    budget ? String(budget.ratio) : '',
    budget ? (isOver(row) ? 'OVER' : 'ok') : 'no budget',
    note,
  ]
}

const formatNumber = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
