import { describe, expect, it } from 'vitest'
import type { Side } from '@shared/vocabulary'
import { newRegionsAt } from '@shared/reasoning/record/new-regions'

const mark = (region: string, side: Side = 'left') => ({ region, side })
const ownRegions = [mark('temple')]
type Marks = ReturnType<typeof mark>[]

/** Returns for each visit whether its pain marks include a new region. */
const newRegionsOf = (...marks: Marks[]) => {
  const newByVisit = newRegionsAt(
    ownRegions,
    marks.map((painMarks, id) => ({ id, painMarks, treated: ownRegions })),
  )
  return marks.map((_, id) => newByVisit.get(id)?.newRegions)
}

it.each<[string, Marks[], (boolean | undefined)[]]>([
  ['a visit without marks has no answer', [[], []], [undefined, undefined]],
  ['the complaint’s own region is not new', [ownRegions], [false]],
  ['a region in another part of the body is new', [[...ownRegions, mark('calf')]], [true]],
  [
    'a neighbour in the same part of the body is not new',
    [[...ownRegions, mark('ear')], [mark('shin')], [mark('calf')]],
    [false, true, false],
  ],
  ['a region is new only the first time', [[mark('calf')], [], [mark('calf')]], [true, undefined, false]],
  ['each further region is new', [[mark('calf')], [mark('calf'), mark('abdomen')]], [true, true]],
  ['the other half is new', [[mark('temple', 'right')], [mark('temple', 'both')]], [true, false]],
  [
    'a mark on both halves covers each half',
    [[mark('calf', 'both')], [mark('calf', 'right')]],
    [true, false],
  ],
  [
    'a mark in the middle covers both halves',
    [[mark('calf', 'middle')], [mark('calf', 'both')]],
    [true, false],
  ],
])('%s', (_name, marks, expected) => {
  expect(newRegionsOf(...marks)).toEqual(expected)
})

it('does not count a region of another complaint treated at the same visit as new, but counts it at other visits', () => {
  const calf = mark('calf', 'right')
  const visits = [
    { id: 1, painMarks: [mark('abdomen')], treated: ownRegions },
    { id: 2, painMarks: [calf], treated: [...ownRegions, mark('calf', 'both')] },
    { id: 3, painMarks: [calf, mark('calf')], treated: ownRegions },
  ]
  expect([...newRegionsAt(ownRegions, visits)].map(([id, { newRegions }]) => [id, newRegions])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ])
})

describe('pain that moved down one limb', () => {
  /** Returns for each visit whether the pain moved down a limb. */
  const movedDown = (regions: Marks, ...marks: Marks[]) => {
    const visits = marks.map((painMarks, id) => ({ id, painMarks, treated: regions }))
    const found = newRegionsAt(regions, visits)
    return marks.map((_, id) => found.get(id)?.movedDownLimb)
  }
  const neck = [mark('back-of-neck', 'right')]
  const lowBack = [mark('low-back', 'left')]

  it.each<[string, Marks, Marks[], (boolean | undefined)[]]>([
    [
      'down the right arm, step by step',
      neck,
      [
        [mark('side-of-shoulder', 'right')],
        [mark('little-finger-side-forearm', 'right')],
        [mark('thumb', 'right')],
      ],
      [true, true, true],
    ],
    [
      'down the left leg, with the old places still marked',
      lowBack,
      [
        [...lowBack, mark('back-of-thigh')],
        [...lowBack, mark('calf')],
      ],
      [true, true],
    ],
    [
      'from a neck that hurts on both sides',
      [mark('back-of-neck', 'both')],
      [[mark('thumb', 'right')]],
      [true],
    ],
    [
      'several new places, all further down',
      neck,
      [[mark('little-finger-side-forearm', 'right'), mark('thumb', 'right')]],
      [true],
    ],
    ['not without a mark', neck, [[]], [undefined]],
    ['not without a new place', neck, [neck], [false]],
    ['not on both sides', neck, [[mark('thumb', 'both')]], [false]],
    ['not on the other side', neck, [[mark('thumb', 'left')]], [false]],
    ['not upwards', [mark('thumb', 'right')], [[mark('side-of-shoulder', 'right')]], [false]],
    [
      'not between two known places',
      [...neck, mark('thumb', 'right')],
      [[mark('little-finger-side-forearm', 'right')]],
      [false],
    ],
    ['not to the other limb', neck, [[mark('calf', 'right')]], [false]],
    [
      'not with a further new place elsewhere',
      neck,
      [[mark('thumb', 'right'), mark('calf', 'right')]],
      [false],
    ],
    ['not from a place outside of the limb', [mark('temple', 'right')], [[mark('thumb', 'right')]], [false]],
  ])('%s', (_name, regions, marks, expected) => {
    expect(movedDown(regions, ...marks)).toEqual(expected)
  })
})
