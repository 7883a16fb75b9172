import { complaintKeys, keysByScreen, workComplaintKey, workLineKeys } from '@renderer/ui/keys/key-list'
import { changeFor } from '@renderer/visits/work/work-keys'
import { someWork } from '../../../support/inputs'
import { expect, it } from 'vitest'

it('lists for a line of work only keys that change it', () => {
  for (const key of workLineKeys.flatMap(({ keys }) => keys)) {
    expect(changeFor(key, someWork), key).not.toBeNull()
  }
  expect(changeFor(workComplaintKey.keys[0], someWork)).toBeNull()
})

it('lists each key of a screen once, and those of a complaint as its page does', () => {
  for (const { screen, rows } of keysByScreen) {
    const keys = rows.map(({ key }) => key)
    expect(keys, screen).toEqual([...new Set(keys)])
  }
  const complaint = keysByScreen.find(({ screen }) => screen === 'Complaint')
  expect(complaint?.rows.map(({ action }) => action)).toEqual(complaintKeys.map(({ action }) => action))
})
