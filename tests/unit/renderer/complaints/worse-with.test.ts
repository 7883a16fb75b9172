import { expect, it } from 'vitest'
import { findWorse, isAmbiguous, movementChoicesNear } from '@renderer/anatomy/choices'
import { complaintInput, emptyComplaint } from '@shared/complaints'

const everyday = (...painful: string[]) => movementChoicesNear(painful)[0]!.items.map(({ value }) => value)

it('everyday activities come first, in the order of the painful area, and all are there', () => {
  expect(everyday('low-back').slice(0, 3)).toEqual(['sitting', 'standing', 'lifting'])
  expect(everyday('front-of-knee').slice(0, 2)).toEqual(['stairs', 'walking'])
  expect(everyday('back-of-neck')[1]).toBe('driving')
  for (const painful of [[], ['low-back'], ['sole', 'temple']])
    expect(everyday(...painful).toSorted()).toEqual(
      ['driving', 'lifting', 'lying', 'sitting', 'stairs', 'standing', 'walking'].toSorted(),
    )
})

it('a typed activity is found before the movements that it loads', () => {
  for (const [typed, id] of [
    ['sit', 'sitting'],
    ['stand', 'standing'],
    ['walk', 'walking'],
    ['driv', 'driving'],
    ['carry', 'lifting'],
    ['lying', 'lying'],
    ['stairs', 'stairs'],
  ] as const)
    expect(findWorse(typed)[0]).toBe(id)
})

it('a word for several movements is not taken by itself', () => {
  expect(['bend', 'bending', 'turn', 'lift'].filter(isAmbiguous)).toEqual(['bend', 'bending', 'turn', 'lift'])
  expect(['walk', 'sit', 'bending the knee', 'look up', ''].filter(isAmbiguous)).toEqual([])
})

it('a complaint can have activities', () => {
  const complaint = {
    ...emptyComplaint,
    title: 'Low back pain',
    regions: [{ region: 'low-back', side: 'both' }],
    worseBy: ['sitting', 'trunk-flexion'],
  }
  expect(complaintInput(new Date()).safeParse(complaint).success).toBe(true)
})
