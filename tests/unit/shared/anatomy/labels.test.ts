import { expect, it } from 'vitest'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'
import { movementLabels, regionLabels } from './expected-labels'
import { muscleNames, softTissueNames } from './expected-names'

// Swapped labels would change the meaning of every record that contains one of the ids.
it('keeps the label of each region, movement, muscle and soft tissue', () => {
  expect(Object.fromEntries(regions.map(({ id, label }) => [id, label]))).toEqual(regionLabels)
  expect(Object.fromEntries(movements.map(({ id, label }) => [id, label]))).toEqual(movementLabels)
  const namesOf = (isMuscle: boolean) =>
    Object.fromEntries(
      tissues.filter(({ kind }) => (kind === 'muscle') === isMuscle).map(({ id, name }) => [id, name]),
    )
  expect(namesOf(true)).toEqual(muscleNames)
  expect(namesOf(false)).toEqual(softTissueNames)
})
