import { expect, it } from 'vitest'
import { newClientName } from '@renderer/app/new-client-name'

it.each([
  ['', ''],
  ['new', ''],
  ['New cl', ''],
  ['new client', ''],
  ['New client ', ''],
  ['new client Ana  Okafor', 'Ana Okafor'],
  ['Ana', 'Ana'],
  ['Newton', 'Newton'],
  ['Ne', 'Ne'],
  ['Ana New', 'Ana New'],
  ['+49 30 1234567', ''],
])('the name of a new client in "%s" is "%s"', (text, name) => {
  expect(newClientName(text)).toBe(name)
})

it.each(['help', 'Print', 'settings', 'back up'])('"%s" is a command and no name', (text) => {
  expect(newClientName(text, [{ label: 'Settings' }, { label: 'Back up now' }])).toBe('')
})

it('the beginning of a command may be a name', () => {
  expect(newClientName('Set', [{ label: 'Settings' }])).toBe('Set')
})
