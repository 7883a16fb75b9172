import { expect, it } from 'vitest'
import { hasHiddenMarks } from '@renderer/body-chart/hidden-marks'
import type { Mark } from '@renderer/body-chart/marks'
import { views } from '@renderer/body-chart/shapes'

const worked = (id: string): Mark => ({ layer: 'worked', id, side: 'left', response: null, label: id })

it.each([
  ['rhomboid-major', 'surface', true],
  ['rhomboid-major', 'deep', false],
  ['latissimus-dorsi', 'surface', false],
  ['latissimus-dorsi', 'deep', true],
  ['not drawn anywhere', 'surface', false],
] as const)('work on %s is hidden in the layer "%s": %s', (id, depth, isHidden) => {
  expect(hasHiddenMarks([worked(id)], views, depth)).toBe(isHidden)
})

it('pain is in no layer of muscles', () => {
  const pain: Mark = { layer: 'pain', id: 'low-back', side: 'left', label: 'Pain' }
  expect(hasHiddenMarks([pain], views, 'surface')).toBe(false)
})
