import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { SuggestionLine } from '@shared/reasoning/recommendation'
import type { TodaysCheck } from '@shared/reasoning/record/todays-checks'
import {
  answersOf,
  checkList,
  checksFor,
  currentLine,
  movedLines,
  neighbourOf,
  workableMembers,
} from '@renderer/visits/checks/check-list'

const line = (tissue: string, group: string | null = null, parts = [tissue]) =>
  ({
    tissue,
    group,
    side: 'left',
    members: parts.map((part) => ({ tissue: part, side: 'left' })),
  }) as unknown as SuggestionLine

const scalenes = line('anterior-scalene', 'scalenes', ['anterior-scalene', 'middle-scalene'])
const list = {
  suggestions: [scalenes, line('lower-trapezius'), line('soleus')],
  more: [line('temporalis'), line('masseter')],
}
const check = (tissue: string, familiarPain: TodaysCheck['familiarPain']): TodaysCheck => ({
  tissue,
  side: 'left',
  familiarPain,
})
const noScalenes = [check('anterior-scalene', 'no'), check('middle-scalene', 'no')]
const nothing = { later: new Set<string>(), without: new Set<string>() }
const shown = (checks: TodaysCheck[] = [], leftOut = nothing) =>
  checkList(list, checks, leftOut).map(
    ({ number, line, isFound }) => `${number} ${line.tissue}${isFound ? ' found' : ''}`,
  )

describe('the list during a visit', () => {
  it('has the first three lines', () => {
    expect(shown()).toEqual(['1 anterior-scalene', '2 lower-trapezius', '3 soleus'])
  })

  it('keeps a line with familiar pain on top, and drops a line without', () => {
    expect(shown([...noScalenes, check('soleus', 'yes')])).toEqual([
      '1 soleus found',
      '2 lower-trapezius',
      '3 temporalis',
    ])
  })

  it('drops a group only when all its parts have given no familiar pain', () => {
    expect(shown([check('anterior-scalene', 'no')])[0]).toBe('1 anterior-scalene')
    expect(shown([check('middle-scalene', 'yes')])[0]).toBe('1 anterior-scalene found')
    expect(shown(noScalenes)[0]).toBe('1 lower-trapezius')
  })

  it('puts a line last that is put off, and leaves out what is not checked today', () => {
    expect(shown([], { ...nothing, later: new Set(['scalenes left']) })).toEqual([
      '1 lower-trapezius',
      '2 soleus',
      '3 temporalis',
    ])
    expect(shown([], { ...nothing, without: new Set(['lower-trapezius left']) })).toEqual([
      '1 anterior-scalene',
      '2 soleus',
      '3 temporalis',
    ])
  })

  it('offers a fourth check after three with familiar pain, and no fifth', () => {
    const found = ['lower-trapezius', 'soleus', 'temporalis'].map((tissue) => check(tissue, 'yes'))
    expect(shown(found)).toHaveLength(4)
    expect(shown([...found, ...noScalenes])).toEqual([
      '1 lower-trapezius found',
      '2 soleus found',
      '3 temporalis found',
    ])
  })
})

describe('the line to check', () => {
  const later = new Set(['scalenes left'])

  it('is the chosen one, or the first that was not put off', () => {
    const lines = checkList(list, [], nothing)
    expect(currentLine(lines, null, nothing.later)?.key).toBe('scalenes left')
    expect(currentLine(lines, 'soleus left', nothing.later)?.key).toBe('soleus left')
    expect(currentLine(lines, 'gone left', later)?.key).toBe('lower-trapezius left')
  })

  it('is none when the others are answered or put off', () => {
    const lines = checkList({ suggestions: [scalenes], more: [] }, [], nothing)
    expect(currentLine(lines, null, later)).toBeNull()
  })

  it('moves between the open lines and stays at the ends', () => {
    const lines = checkList(list, [check('temporalis', 'yes')], nothing)
    expect(lines.map(({ key }) => key)).toEqual(['temporalis left', 'scalenes left', 'lower-trapezius left'])
    expect(neighbourOf(lines, 'scalenes left', 1)).toBe('lower-trapezius left')
    expect(neighbourOf(lines, 'lower-trapezius left', 1)).toBe('lower-trapezius left')
    expect(neighbourOf(lines, 'scalenes left', -1)).toBe('scalenes left')
  })
})

it('a line has moved if another one was at its place', () => {
  expect([...movedLines(['a', 'b', 'c'], ['b', 'd', 'c'])]).toEqual(['b', 'd'])
})

it('answers of tissues that are checked together are one, with the name of the group', () => {
  const answers = answersOf([...noScalenes, check('soleus', 'yes'), check('masseter', 'no')])
  expect(answers.map(({ group, tissue, gaveFamiliarPain }) => [group ?? tissue, gaveFamiliarPain])).toEqual([
    ['scalenes', false],
    ['soleus', true],
    ['masseter', false],
  ])
})

it('the checks of a complaint are the answers in its lines of work', () => {
  const answered = (
    tissue: string,
    complaintId: number | null,
    familiarPain: 'yes' | 'no' | 'not tested',
  ) => ({
    tissue,
    side: 'left' as const,
    technique: 'massage' as const,
    complaintId,
    familiarPain,
  })
  const treated = [
    { id: 7, regions: [{ region: 'calf', side: 'left' as const }] },
    { id: 8, regions: [{ region: 'temple', side: 'left' as const }] },
  ]
  const lines = [
    answered('soleus', null, 'yes'),
    answered('temporalis', null, 'no'),
    answered('masseter', 7, 'no'),
    answered('popliteus', 7, 'not tested'),
    answered('soleus', 7, 'no'),
  ]
  expect(checksFor(7, lines, treated, standardAnatomy)).toEqual([
    check('soleus', 'no'),
    check('masseter', 'no'),
  ])
  expect(checksFor(8, lines, treated, standardAnatomy)).toEqual([check('temporalis', 'no')])
})

it('a tissue in a dangerous place is worked only after its own familiar pain', () => {
  const group = {
    members: [
      { tissue: 'anterior-scalene', side: 'left', isCheckOnly: true },
      { tissue: 'middle-scalene', side: 'left', isCheckOnly: false },
    ],
  } as unknown as SuggestionLine
  const answered = (tissue: string, familiarPain: 'yes' | 'no') => ({
    ...check(tissue, familiarPain),
    technique: 'check only' as const,
    complaintId: 7,
  })
  const worked = (...lines: ReturnType<typeof answered>[]) =>
    workableMembers(group, lines).map(({ tissue }) => tissue)
  expect(worked()).toEqual(['middle-scalene'])
  expect(worked(answered('middle-scalene', 'yes'), answered('anterior-scalene', 'no'))).toEqual([
    'middle-scalene',
  ])
  expect(worked(answered('anterior-scalene', 'yes'))).toEqual(['anterior-scalene', 'middle-scalene'])
})
