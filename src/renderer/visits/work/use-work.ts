import { inOrder, usualTechniques } from '@shared/techniques'
import type { VisitForm, WorkInput } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { useAnatomy, type KnownAnatomy } from '../../anatomy/anatomy-context'
import { rpc } from '../../api/rpc'
import type { WorkChange } from './work-keys'
import { missing, workLine, type WorkStart } from './work-line'

export type Work = ReturnType<typeof useWork>

/** The lines of work of a visit's form, one of which has the keys: the one just added, or the one gone to. */
export function useWork(form: UseFormReturn<VisitForm>) {
  const { fields, append, insert, remove } = useFieldArray({ control: form.control, name: 'work' })
  const [chosen, setActive] = useState(-1)
  const [said, say] = useState('')
  const [taken, setTaken] = useState<readonly { index: number; line: WorkInput }[]>([])
  const takenOut = taken.at(-1) ?? null
  const names = useAnatomy()
  const { tissueName, tissueWithSide } = names
  const groups = useQuery(rpc.techniques.list.queryOptions())
  const techniques = inOrder(groups.data ?? usualTechniques)
  const there = () => form.getValues('work')

  /** Writes lines down at the end; the first of them has the keys then. */
  function add(starts: readonly WorkStart[]): void {
    const lines: WorkInput[] = []
    for (const start of starts) lines.push(workLine(start, techniques[0]!, lines.at(-1) ?? there().at(-1)))
    if (lines.length === 0) return
    const from = there().length
    append(lines, { shouldFocus: false })
    setActive(from)
    say(`${lines.map((line) => tissueWithSide(line)).join('; ')} added`)
  }

  return {
    fields,
    /** The line that has the keys; -1 while there is none. */
    active: chosen < fields.length ? chosen : fields.length - 1,
    setActive,
    /** Every technique, what this practice uses most first. */
    techniques,
    /** What the last key did, for those who do not see it. */
    said,
    /** The line taken out last, to be put back; those before it come after. */
    takenOut,
    there,

    add,

    /** The same, but without what stands there already. */
    addMissing(starts: readonly WorkStart[]) {
      const lines = missing(starts, there())
      if (lines.length === 0) say('All of it is here already')
      add(lines)
    },

    change(index: number, change: WorkChange) {
      const line = there()[index]
      if (!line) return
      for (const [key, value] of Object.entries(change)) {
        form.setValue(`work.${index}.${key as keyof WorkChange}`, value, { shouldDirty: true })
      }
      setActive(index)
      say(inWords({ ...line, ...change }, names))
    },

    takeOut(index: number) {
      const line = there()[index]
      if (!line) return
      remove(index)
      setTaken((before) => [...before, { index, line: { ...line } }])
      setActive(Math.min(index, there().length - 1))
      say(`${tissueName(line.tissue)} taken out`)
    },

    putBack() {
      if (!takenOut) return
      // Lines may have gone from before it since.
      const index = Math.min(takenOut.index, there().length)
      insert(index, takenOut.line, { shouldFocus: false })
      setActive(index)
      setTaken(taken.slice(0, -1))
      say(`${tissueName(takenOut.line.tissue)} put back`)
    },
  }
}

/** "Rhomboid major, left, released, familiar pain". */
export function inWords(
  line: Pick<WorkInput, 'tissue' | 'side' | 'response' | 'familiarPain'>,
  { tissueWithSide }: KnownAnatomy,
): string {
  return [
    tissueWithSide(line),
    line.response,
    line.familiarPain === 'yes' && 'familiar pain',
    line.familiarPain === 'no' && 'no familiar pain',
  ]
    .filter(Boolean)
    .join(', ')
}
