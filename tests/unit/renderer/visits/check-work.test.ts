import { expect, it } from 'vitest'
import type { VisitForm, WorkFormLine } from '@shared/visits'
import type { UseFormReturn } from 'react-hook-form'
import { checkWork, withinLimit } from '@renderer/visits/work/check-work'
import { workLine } from '@renderer/visits/work/work-line'

/** The lines of a form, with the few functions of the form that the module calls. */
function linesOf(lines: WorkFormLine[]) {
  const form = {
    getValues: () => lines,
    setValue: (path: string, value: unknown) => {
      const [, index, key] = path.split('.')
      Object.assign(lines[Number(index)]!, { [key!]: value })
    },
  } as unknown as UseFormReturn<VisitForm>
  const work = checkWork(form, {
    append: (added) => lines.push(...added),
    remove: (index) => lines.splice(index, 1),
    setActive: () => {},
    usual: 'massage',
  })
  const shown = () =>
    lines.map(({ tissue, technique, familiarPain }) => `${tissue} ${technique} ${familiarPain}`)
  return { lines, work, shown }
}

const left = (tissue: string) => ({ tissue, side: 'left' as const })
const scalenes = [left('anterior-scalene'), left('middle-scalene')]

it('an answer adds a check for each tissue of the line, for the complaint, and undo removes them', () => {
  const { lines, work, shown } = linesOf([])
  const changes = work.answerCheck(scalenes, 'no', 7)
  expect(shown()).toEqual(['anterior-scalene check only no', 'middle-scalene check only no'])
  expect(lines.map(({ complaintId }) => complaintId)).toEqual([7, 7])
  work.undoChanges(changes)
  expect(shown()).toEqual([])
})

it('an answer for a tissue that has a line is written there, and undo restores that line', () => {
  const { work, shown } = linesOf([workLine(left('anterior-scalene'), 'stripping')])
  const changes = work.answerCheck(scalenes, 'yes', 7)
  expect(shown()).toEqual(['anterior-scalene stripping yes', 'middle-scalene check only yes'])
  work.undoChanges(changes)
  expect(shown()).toEqual(['anterior-scalene stripping not tested'])
})

it('a check becomes work with the technique used last, and undo makes it a check again', () => {
  const { work, shown } = linesOf([workLine({ ...left('soleus'), technique: 'cupping' }, 'massage')])
  work.answerCheck(scalenes, 'yes', 7)
  const changes = work.workOn(scalenes, 7, null)
  expect(shown().slice(1)).toEqual(['anterior-scalene cupping yes', 'middle-scalene cupping yes'])
  expect(work.workOn(scalenes, 7, null)).toEqual([])
  work.undoChanges(changes)
  expect(shown().slice(1)).toEqual(['anterior-scalene check only yes', 'middle-scalene check only yes'])
})

it('work keeps to the pressure that the precautions allow', () => {
  expect(withinLimit('firm', null)).toBe('firm')
  expect(withinLimit('firm', 'moderate')).toBe('medium')
  expect(withinLimit('light', 'moderate')).toBe('light')
  expect(withinLimit(null, 'moderate')).toBeNull()
  expect(withinLimit(null, 'light')).toBe('light')
})
