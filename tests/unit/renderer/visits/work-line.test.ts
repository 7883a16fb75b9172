import { expect, it } from 'vitest'
import { isCheckOf, notInWork, resultsOf, workLine, workOfCheck } from '@renderer/visits/work/work-line'

const left = (tissue: string) => ({ tissue, side: 'left' as const })
const check = workLine({ ...left('psoas-major'), technique: 'check only', familiarPain: 'yes' }, 'massage')

it('a tissue that is only checked can still be added as work, and a worked one cannot', () => {
  const worked = workLine(left('iliacus'), 'massage')
  const starts = [left('psoas-major'), left('iliacus'), left('piriformis'), left('piriformis')]
  expect(notInWork(starts, [check, worked])).toEqual([left('psoas-major'), left('piriformis')])
  expect(notInWork([{ ...left('psoas-major'), technique: 'check only' }], [check])).toEqual([])
})

it('a line without a chosen side has none, and only its results are joined with a check', () => {
  const line = workLine({ tissue: 'psoas-major', response: 'partly' }, 'massage')
  expect(line.side).toBeNull()
  expect(isCheckOf(check, line)).toBe(false)
  expect({ ...check, ...workOfCheck(line, resultsOf(line)) }).toMatchObject({
    side: 'left',
    technique: 'massage',
    response: 'partly',
    familiarPain: 'yes',
  })
})

it('the check becomes the work: one line, with what was found', () => {
  const line = workLine({ ...left('psoas-major'), response: 'released' }, 'stripping')
  expect(isCheckOf(check, line)).toBe(true)
  expect(isCheckOf({ ...check, side: 'right' }, line)).toBe(false)
  expect({ ...check, ...workOfCheck(line, { ...left('psoas-major'), response: 'released' }) }).toMatchObject({
    technique: 'stripping',
    response: 'released',
    familiarPain: 'yes',
  })
})
