import { expect, test } from 'vitest'
import { crash } from '../../crash/crashes'

test('a program that is killed at any moment loses no confirmed save and leaves nothing half done', async () => {
  const { faults, confirmed } = await crash(12, 1)
  expect(faults).toEqual([])
  // Otherwise there was nothing to lose.
  expect(confirmed).toBeGreaterThan(12)
}, 180_000)
