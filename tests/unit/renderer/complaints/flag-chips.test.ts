import { expect, it } from 'vitest'
import { firstQuestionsByArea } from '@shared/safety/first-questions'
import { redFlagIds } from '@shared/safety/red-flag-ids'
import { flagChip } from '@renderer/complaints/flag-chips'

it('a chip has at most six words', () => {
  for (const id of redFlagIds) expect(flagChip(id).split(' ').length, id).toBeLessThanOrEqual(6)
})

it('the chips of different flags differ', () => {
  expect(new Set(redFlagIds.map(flagChip)).size).toBe(redFlagIds.length)
})

it('the first questions of an area fit into three lines', () => {
  for (const { questions } of firstQuestionsByArea) {
    expect(questions.map(flagChip).join(' ').length).toBeLessThan(160)
  }
})

it('a flag of a newer version is named by its id', () => {
  expect(flagChip('very-new-flag')).toBe('very new flag')
})
