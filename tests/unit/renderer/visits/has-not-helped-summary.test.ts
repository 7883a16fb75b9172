import { expect, it } from 'vitest'
import { hasNotHelpedSummary } from '@renderer/visits/aside/has-not-helped-summary'
import { suggest } from '@shared/reasoning/suggest'
import type { FamiliarPain } from '@shared/reasoning/record/facts'
import { complaint, visit, work } from '../../shared/reasoning/made-up'

const named = ({ tissue, side }: { tissue: string; side: string }) => `${tissue}, ${side}`

function stopped(tissue: string, familiarPain: FamiliarPain = 'not tested') {
  const visits = [3, 10].map((day) => visit(day, { work: [work(tissue, { familiarPain })] }))
  const answer = suggest(complaint({ visits }))
  if (answer.kind !== 'list') throw new Error(`a list was due, not ${answer.kind}`)
  return answer.hasNotHelped.map((note) => hasNotHelpedSummary(note, named))
}

it('says of a tissue what came of it, and of the painful spot that it is one', () => {
  expect(stopped('rhomboid-major')).toEqual([
    'rhomboid-major, left: relief under 4 hours both times',
    'The painful spot itself: consider working elsewhere',
  ])
})

it('does not say to stop altogether what gave the familiar pain', () => {
  expect(stopped('soleus', 'yes')).toEqual([
    'soleus, left, not by itself again: relief under 4 hours both times',
  ])
})
