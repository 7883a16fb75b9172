import type { SuggestionLine, TissueSide } from '@shared/reasoning/recommendation'
import type { TodaysCheck } from '@shared/reasoning/record/todays-checks'
import type { PressureCap } from '@shared/safety/precaution'
import { pressures, type Pressure } from '@shared/vocabulary'
import type { VisitForm, WorkFormLine } from '@shared/visits'
import type { UseFormReturn } from 'react-hook-form'
import { lastWorked, workLine } from './work-line'

/** A line before a change, to undo it; null if the change added the line. */
export interface LineChange extends TissueSide {
  before: WorkFormLine | null
}

interface Lines {
  append: (lines: WorkFormLine[], options: { shouldFocus: false }) => void
  remove: (index: number) => void
  setActive: (index: number) => void
  /** The technique that this practice uses most. */
  usual: WorkFormLine['technique']
}

/** Changes some fields of a line of work. */
export function changeLine(form: UseFormReturn<VisitForm>, index: number, change: Partial<WorkFormLine>) {
  for (const [key, value] of Object.entries(change)) {
    form.setValue(`work.${index}.${key as keyof WorkFormLine}`, value, { shouldDirty: true })
  }
}

/** Writes the answers of checks into the lines of work. A tissue has one line: it is checked, and then perhaps worked. */
export function checkWork(form: UseFormReturn<VisitForm>, { append, remove, setActive, usual }: Lines) {
  const lines = () => form.getValues('work')
  const indexOf = ({ tissue, side }: TissueSide, complaintId: number | null) =>
    lines().findLastIndex(
      (line) =>
        line.tissue === tissue &&
        line.side === side &&
        (complaintId === null || line.complaintId === null || line.complaintId === complaintId),
    )
  const set = (index: number, change: Partial<WorkFormLine>) => changeLine(form, index, change)

  return {
    /** Sets the answer for these tissues. A tissue that has no line gets one that is a check only. */
    answerCheck(
      parts: readonly TissueSide[],
      familiarPain: TodaysCheck['familiarPain'],
      complaintId: number,
    ): LineChange[] {
      const changes: LineChange[] = []
      const added: WorkFormLine[] = []
      for (const { tissue, side } of parts) {
        const index = indexOf({ tissue, side }, complaintId)
        const line = lines()[index]
        changes.push({ tissue, side, before: line ? { ...line } : null })
        if (line) set(index, { familiarPain })
        else {
          const start = {
            tissue,
            side,
            technique: 'check only' as const,
            pressure: null,
            familiarPain,
            complaintId,
          }
          added.push(workLine(start, usual))
        }
      }
      if (added.length > 0) {
        setActive(lines().length)
        append(added, { shouldFocus: false })
      }
      return changes
    },

    /** Turns the checks of these tissues into work, with the technique and the pressure used last. */
    workOn(parts: readonly TissueSide[], complaintId: number, limit: SuggestionLine['limit']): LineChange[] {
      const before = lastWorked(lines())
      const technique = before?.technique ?? usual
      const pressure = withinLimit(before?.pressure ?? null, limit?.cap ?? null)
      return parts.flatMap(({ tissue, side }) => {
        const index = indexOf({ tissue, side }, complaintId)
        const line = lines()[index]
        if (line?.technique !== 'check only') return []
        const change = { tissue, side, before: { ...line } }
        set(index, { technique, pressure })
        return [change]
      })
    },

    /** Undoes changes of the two functions above. A line that was removed since then stays removed. */
    undoChanges(changes: readonly LineChange[]) {
      for (const { before, ...at } of changes.toReversed()) {
        const index = indexOf(at, before?.complaintId ?? null)
        if (index < 0) continue
        if (before) {
          const { familiarPain, technique, pressure } = before
          set(index, { familiarPain, technique, pressure })
        } else remove(index)
      }
    },
  }
}

const most: Record<PressureCap, Pressure> = { light: 'light', moderate: 'medium' }

/** Returns the pressure, or the most that the limit allows if that is less. */
export function withinLimit(pressure: Pressure | null, cap: PressureCap | null): Pressure | null {
  if (cap === null || pressure === null) return cap === 'light' ? 'light' : pressure
  return pressures.indexOf(pressure) > pressures.indexOf(most[cap]) ? most[cap] : pressure
}
