import { inOrder, usualTechniques } from '@shared/techniques'
import type { VisitForm, WorkFormLine } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { useAnatomy, type KnownAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { rpc } from '../../api/rpc'
import type { Complaint } from '../../complaints/complaint'
import { responseLabels } from '../../progress/work-labels'
import { familiarPainPhrases } from '../../techniques/work-labels'
import { formatList } from '../../ui/lists'
import type { WorkChange } from './work-keys'
import { changeLine, checkWork } from './check-work'
import { complaintOfLine, nextComplaint } from './work-complaints'
import {
  isCheckOf,
  lastWorked,
  notInWork,
  resultsOf,
  workLine,
  workOfCheck,
  type WorkStart,
} from './work-line'

export type Work = ReturnType<typeof useWork>

/** Manages the lines of work of a visit's form. One of them is active: keys pressed in the work field change it. */
export function useWork(form: UseFormReturn<VisitForm>) {
  const { fields, append, insert, remove } = useFieldArray({ control: form.control, name: 'work' })
  const [chosen, setActive] = useState(-1)
  const [announcement, announce] = useState('')
  const [allRemoved, setAllRemoved] = useState<readonly { index: number; line: WorkFormLine }[]>([])
  const lastRemoved = allRemoved.at(-1) ?? null
  const names = useAnatomy()
  const { tissueName, tissueWithSide } = names
  const groups = useQuery(rpc.techniques.list.queryOptions())
  const techniques = inOrder(groups.data ?? usualTechniques)
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<(HTMLLIElement | null)[]>([])
  const lines = () => form.getValues('work')
  const set = (index: number, change: Partial<WorkFormLine>) => changeLine(form, index, change)

  /** Adds lines at the end. The first of them becomes active. */
  function add(starts: readonly WorkStart[]): void {
    const added: WorkFormLine[] = []
    const turned: number[] = []
    for (const start of starts) {
      const line = workLine(start, techniques[0]!, lastWorked([...lines(), ...added]))
      const check = lines().findIndex((one) => isCheckOf(one, line))
      if (check < 0) added.push(line)
      else {
        // The check becomes work: a tissue that is checked and worked is one line.
        set(check, workOfCheck(line, start))
        turned.push(check)
      }
    }
    if (added.length + turned.length === 0) return
    const from = lines().length
    if (added.length > 0) append(added, { shouldFocus: false })
    setActive(turned[0] ?? from)
    const named = [...turned.map((index) => lines()[index]!), ...added]
    announce(
      `Added: ${formatList(
        named.map((line) => tissueWithSide(line)),
        'plain',
      )}`,
    )
  }

  /**
   * Joins a line, whose side is known only now, with the check of the same tissue. Returns false without such a check.
   */
  function joinCheck(index: number, line: WorkFormLine): boolean {
    const check = lines().findIndex((one) => isCheckOf(one, line))
    if (check < 0) return false
    set(check, workOfCheck(line, resultsOf(line)))
    if (rows.current[index]?.contains(document.activeElement)) rows.current[check]?.focus()
    remove(index)
    const joined = check > index ? check - 1 : check
    setActive(joined)
    announce(workLineLabel(lines()[joined]!, names))
    return true
  }

  return {
    fields,
    /** The index of the active line; -1 without lines. */
    active: chosen < fields.length ? chosen : fields.length - 1,
    setActive,
    /** Every technique; those that this practice uses most come first. */
    techniques,
    /** The last change, for screen readers. */
    announcement,
    /** The line that `undoRemove` brings back; the lines removed before it follow. */
    lastRemoved,
    lines,
    /** The field for a muscle. */
    field,
    /** The rows of the lines, in their order. */
    rows,

    add,

    /** Adds the lines that are not in the work yet. */
    addMissing(starts: readonly WorkStart[]) {
      const missing = notInWork(starts, lines())
      if (missing.length === 0) announce('Already in the work')
      add(missing)
    },

    change(index: number, change: WorkChange) {
      const line = lines()[index]
      if (!line) return
      if (change.side) form.clearErrors(`work.${index}.side`)
      if (line.side === null && joinCheck(index, { ...line, ...change })) return
      const isWorked = line.technique === 'check only' && (change.response ?? null) !== null
      const before = lastWorked(lines())
      // A response is one to work.
      set(index, {
        ...change,
        ...(isWorked && {
          technique: before?.technique ?? techniques[0]!,
          pressure: before?.pressure ?? null,
        }),
      })
      setActive(index)
      announce(workLineLabel({ ...line, ...change }, names))
    },

    /** Chooses the next complaint for a line. */
    nextComplaint(index: number, treated: readonly Complaint[]) {
      const line = lines()[index]
      if (!line || treated.length < 2) return
      const complaintId = nextComplaint(treated, complaintOfLine(line, treated, names.anatomy))
      form.setValue(`work.${index}.complaintId`, complaintId, { shouldDirty: true })
      setActive(index)
      announce(`For ${treated.find(({ id }) => id === complaintId)?.title}`)
    },

    ...checkWork(form, { append, remove, setActive, usual: techniques[0]! }),

    /** Clears a complaint that the visit no longer treats from its lines. */
    clearComplaint(complaintId: number) {
      for (const [index, line] of lines().entries()) {
        if (line.complaintId === complaintId)
          form.setValue(`work.${index}.complaintId`, null, { shouldDirty: true })
      }
    },

    remove(index: number) {
      const line = lines()[index]
      if (!line) return
      remove(index)
      setAllRemoved((before) => [...before, { index, line: { ...line } }])
      setActive(Math.min(index, lines().length - 1))
      announce(`Removed: ${tissueName(line.tissue)}`)
    },

    undoRemove() {
      if (!lastRemoved) return
      // There may be fewer lines now than at the removal.
      const index = Math.min(lastRemoved.index, lines().length)
      insert(index, lastRemoved.line, { shouldFocus: false })
      setActive(index)
      setAllRemoved(allRemoved.slice(0, -1))
      announce(`Added again: ${tissueName(lastRemoved.line.tissue)}`)
    },
  }
}

/** Formats a line: "Rhomboid major, left, released, familiar pain". */
export const workLineLabel = (
  {
    tissue,
    side,
    response,
    familiarPain,
  }: Pick<WorkFormLine, 'tissue' | 'side' | 'response' | 'familiarPain'>,
  { tissueName }: Pick<KnownAnatomy, 'tissueName'>,
): string =>
  formatList(
    [
      tissueName(tissue),
      side === null ? 'side not chosen' : side !== 'middle' && sideName(side),
      response && responseLabels[response],
      familiarPainPhrases[familiarPain],
    ],
    'plain',
  )
