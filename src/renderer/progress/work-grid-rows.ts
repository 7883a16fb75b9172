import type { FamiliarPain, Relief, Response, Side, Verdict, VisitKind } from '@shared/reasoning/record/facts'

export interface GridVisit {
  id: number
  /** YYYY-MM-DDTHH:MM */
  at: string
  kind: VisitKind
  /** What came of it for the complaint. */
  verdict: Verdict
  relief: Relief | null
  work: {
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
  familiarPain: boolean
}

export interface GridRow {
  tissue: string
  side: Side
  /** One a visit, in the order of the columns; null where it was not touched. */
  cells: (GridCell | null)[]
  /** Therapeutic visits on which it was worked and of which it is known what came; and those of them that lasted. */
  judged: number
  lasted: number
}

const known: readonly Verdict[] = ['lasted', 'partly lasted', 'did not last', 'no change', 'worse']

/** What was worked when: a row for each tissue with its side, in the order in which they were first touched. */
export function gridRows(oldestFirst: readonly GridVisit[]): GridRow[] {
  const rows = new Map<string, GridRow>()
  for (const [column, visit] of oldestFirst.entries()) {
    const judged = visit.kind === 'therapeutic' && known.includes(visit.verdict)
    for (const { tissue, side, ...line } of visit.work) {
      const key = `${tissue} ${side}`
      const row = rows.get(key) ?? { tissue, side, cells: oldestFirst.map(() => null), judged: 0, lasted: 0 }
      rows.set(key, row)
      row.cells[column] = both(row.cells[column] ?? null, {
        checkOnly: line.technique === 'check only',
        response: line.response,
        familiarPain: line.familiarPain === 'yes',
      })
    }
    if (!judged) continue
    for (const row of rows.values()) {
      if (!row.cells[column] || row.cells[column].checkOnly) continue
      row.judged += 1
      if (visit.verdict === 'lasted') row.lasted += 1
    }
  }
  return [...rows.values()]
}

/** A tissue that was worked twice on one visit: what was seen last, and all that was found. */
function both(before: GridCell | null, now: GridCell): GridCell {
  if (!before) return now
  return {
    checkOnly: before.checkOnly && now.checkOnly,
    response: now.response ?? before.response,
    familiarPain: before.familiarPain || now.familiarPain,
  }
}
