import { expect, it } from 'vitest'
import { heldLines } from '@renderer/suggestions/answer/held'
import { sameSteps } from '@renderer/suggestions/visit-plan/same-steps'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { activeRules } from '@shared/safety/precaution-rules'
import { aPrecaution } from '../../../support/inputs'
import { visitOn } from './word-examples'

const held = (tissues: string[], ...precautions: string[]) => {
  const answers = precautions.map((id) => ({ ...aPrecaution, id }))
  const rules = activeRules({ answers, askedOn: '2026-03-01' }, '2026-03-10', null)
  const notes = tissues.map((tissue) => ({
    tissue,
    side: 'left' as const,
    visits: [{ ...visitOn(3), id: 3 }],
    outcome: null,
  }))
  return heldLines(notes, 3, rules, standardAnatomy)
}
const worked = (tissue: string, minutes: number | null) => ({ tissue, side: 'left' as const, minutes })

it('works the same again, and shares the minutes as they were', () => {
  const earlier = [worked('soleus', 20), worked('deltoid-middle', 10)]
  const steps = sameSteps(held(['soleus', 'deltoid-middle']), earlier, 45)
  expect(steps).toMatchObject([
    { action: 'work', tissue: 'soleus', side: 'left', members: ['soleus'], minutes: 30 },
    { action: 'work', tissue: 'deltoid-middle', minutes: 15 },
  ])
})

it('counts a line without minutes as enough work, and never takes more minutes than there are', () => {
  const steps = sameSteps(held(['soleus', 'deltoid-middle', 'masseter']), [worked('soleus', null)], 20)
  expect(steps.map(({ minutes }) => minutes)).toEqual([6, 6, 6])
})

it('leaves out what a precaution forbids now, and keeps its limits on the rest', () => {
  const steps = sameSteps(held(['psoas-major', 'deltoid-middle'], 'pregnancy', 'anticoagulants'), [], 30)
  expect(steps).toMatchObject([{ tissue: 'deltoid-middle', minutes: 30, limit: { cap: 'light' } }])
})

it('has no step where everything is forbidden', () => {
  expect(sameSteps(held(['psoas-major'], 'pregnancy'), [], 30)).toEqual([])
})
