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
])('the name of a new client in "%s" is "%s"', (text, name) => {
  expect(newClientName(text)).toBe(name)
})
