import { expect, it } from 'vitest'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'
import { movementLabels, regionLabels } from './expected-labels'
import { muscleNames, softTissueNames } from './expected-names'

// Two labels that are swapped would make every record that holds one of the ids say something else.
it('calls each region, movement, muscle and soft tissue by its own name', () => {
  expect(Object.fromEntries(regions.map(({ id, label }) => [id, label]))).toEqual(regionLabels)
  expect(Object.fromEntries(movements.map(({ id, label }) => [id, label]))).toEqual(movementLabels)
  const named = (isMuscle: boolean) =>
    Object.fromEntries(
      tissues.filter(({ kind }) => (kind === 'muscle') === isMuscle).map(({ id, name }) => [id, name]),
    )
  expect(named(true)).toEqual(muscleNames)
  expect(named(false)).toEqual(softTissueNames)
})
