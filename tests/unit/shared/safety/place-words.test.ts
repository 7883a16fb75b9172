import { expect, it } from 'vitest'
import { regionById } from '@shared/anatomy/regions'
import { regionsNamed } from '@shared/safety/place-words'
import { activeRules, limitsFor } from '@shared/safety/precaution-rules'

it.each([
  ['left calf', ['calf']],
  ['on the calves and shins', ['calf', 'shin']],
  ['back of the right knee', ['front-of-knee', 'inner-knee', 'outer-knee', 'back-of-knee']],
  ['lower back', ['low-back']],
  ['scar on the belly', ['abdomen']],
  ['left heel', ['heel']],
  ['wrist, right', ['wrist']],
  ['somewhere', []],
  ['', []],
])('“%s” names the regions %j', (place, regions) => {
  expect(regionsNamed(place)).toEqual(expect.arrayContaining(regions))
  if (regions.length === 0) expect(regionsNamed(place)).toEqual([])
  for (const region of regionsNamed(place)) expect(regionById.has(region)).toBe(true)
})

it('takes a whole leg as all its regions, and no region of the arm', () => {
  const leg = regionsNamed('left leg')
  expect(leg).toEqual(expect.arrayContaining(['calf', 'shin', 'front-of-thigh', 'heel', 'outer-lower-leg']))
  expect(leg).not.toContain('wrist')
  expect(leg).not.toContain('low-back')
})

it('limits the pressure where veins are said to be, and nowhere else', () => {
  const answer = { id: 'varicose-veins', week: null, on: null, clearedBy: '', clearedOn: null }
  const rules = activeRules(
    { answers: [{ ...answer, place: 'left calf' }], askedOn: '2026-03-10' },
    '2026-03-10',
    '1970-01-01',
  )
  expect(limitsFor('gastrocnemius-medial-head', rules)).toMatchObject({ cap: 'light', isWorked: true })
  expect(limitsFor('soleus', rules).because).toEqual(['varicose-veins'])
  expect(limitsFor('masseter', rules).cap).toBeNull()
})
