import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { assetFor } from '../../../src/main/assets'

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-assets-'))
const screens = join(folder, 'screens')
mkdirSync(screens)
writeFileSync(join(screens, 'icon.svg'), '<svg/>')
writeFileSync(join(folder, 'secret.svg'), 'secret')
afterAll(() => rmSync(folder, { recursive: true }))

// The hosts give a path from the root. A path without the first slash must not leave the folder either.
test.each([
  ['/icon.svg', 200],
  ['icon.svg', 200],
  ['/../secret.svg', 404],
  ['../secret.svg', 404],
  ['../screens-of-another/secret.svg', 404],
])('%s is answered with %i', async (path, status) => {
  expect((await assetFor(screens, path, 'nonce')).status).toBe(status)
})
