import type { FamiliarPain, Relief, Response, Side, Verdict, VisitKind } from '@shared/vocabulary'

export interface GridVisit {
  id: number
  /** YYYY-MM-DDTHH:MM */
  at: string
  kind: VisitKind
  /** The verdict for the complaint. */
  verdict: Verdict
  relief: Relief | null
  work: readonly {
    tissue: string
    side: Side
    technique: string
    response: Response | null
    familiarPain: FamiliarPain
  }[]
}

export interface GridCell {
  checkOnly: boolean
  response: Response | null
  familiarPain: FamiliarPain
}

export interface GridRow {
  tissue: string
  side: Side
  /** One for each visit, in the order of the columns; null if the tissue was neither worked nor checked. */
  cells: (GridCell | null)[]
  /** The number of therapeutic visits with a known verdict on which it was worked. */
  classified: number
  /** The number of those after which relief lasted. */
  lasted: number
}

const knownVerdicts: readonly Verdict[] = ['lasted', 'partly lasted', 'did not last', 'no change', 'worse']

/** Lists a row for each tissue and side, in the order of the first visit that worked or checked it. */
export function gridRows(oldestFirst: readonly GridVisit[]): GridRow[] {
  const rows = new Map<string, GridRow>()
  for (const [column, visit] of oldestFirst.entries()) {
    const isClassified = visit.kind === 'therapeutic' && knownVerdicts.includes(visit.verdict)
    for (const { tissue, side, ...line } of visit.work) {
      const key = `${tissue} ${side}`
      const row = rows.get(key) ?? {
        tissue,
        side,
        cells: oldestFirst.map(() => null),
        classified: 0,
        lasted: 0,
      }
      rows.set(key, row)
      row.cells[column] = mergeCells(row.cells[column] ?? null, {
        checkOnly: line.technique === 'check only',
        response: line.response,
        familiarPain: line.familiarPain,
      })
    }
    if (!isClassified) continue
    for (const row of rows.values()) {
      if (!row.cells[column] || row.cells[column].checkOnly) continue
      row.classified += 1
      if (visit.verdict === 'lasted') row.lasted += 1
    }
  }
  return [...rows.values()]
}

/** The finding that counts of two lines first. */
const findings: readonly FamiliarPain[] = ['yes', 'no', 'not tested']

/** Merges two lines of work on one tissue at one visit: the last response, and familiar pain if found once. */
function mergeCells(before: GridCell | null, now: GridCell): GridCell {
  if (!before) return now
  return {
    checkOnly: before.checkOnly && now.checkOnly,
    response: now.response ?? before.response,
    familiarPain: findings.find((one) => one === before.familiarPain || one === now.familiarPain)!,
  }
}

/** Splits visits into as few blocks of at most `most` as possible. The first blocks are full. */
export function visitBlocks(oldestFirst: readonly GridVisit[], most: number): GridVisit[][] {
  return Array.from({ length: Math.ceil(oldestFirst.length / most) }, (_, block) =>
    oldestFirst.slice(block * most, (block + 1) * most),
  )
}
