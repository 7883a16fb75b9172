import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import typescript from 'typescript-eslint'
import { expect, it } from 'vitest'

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  // The rule needs only the text of an import. Without type information this is fast.
  overrideConfig: [typescript.configs.disableTypeChecked],
})

async function isRefused(filePath: string, line: string): Promise<boolean> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath })
  if (!result || result.messages.some((message) => message.fatal))
    throw new Error(`${filePath} was not looked at`)
  return result.messages.some((message) => message.ruleId === '@typescript-eslint/no-restricted-imports')
}

it.each([
  ['src/shared/visits.ts', `import 'node:fs'`],
  ['src/shared/visits.ts', `import { join } from 'path'`],
  ['src/shared/visits.ts', `import type { App } from 'electron'`],
  ['src/shared/reasoning/relief.ts', `import type { Clinic } from '@main/clinic'`],
  ['src/shared/reasoning/relief.ts', `import { x } from '../../main/clinic'`],
  ['src/shared/visits.ts', `import { x } from '@renderer/api/rpc'`],
  ['src/renderer/visits/page.tsx', `import { clinicRouter } from '@main/router'`],
  ['src/renderer/visits/page.tsx', `import { clinicRouter } from '../../main/router'`],
  ['src/renderer/visits/page.tsx', `import fs from 'node:fs'`],
  ['src/renderer/visits/page.tsx', `import { shell } from 'electron'`],
  ['src/main/visits/router.ts', `import { app } from 'electron'`],
  ['src/main/visits/router.ts', `import Database from 'better-sqlite3'`],
  ['src/main/visits/router.ts', `import { x } from '../../renderer/app/rpc'`],
  ['src/main/visits/router.ts', `import { x } from '../browser/server'`],
  ['src/main/clinic.ts', `import { x } from './electron/desktop'`],
  ['src/main/clinic.ts', `import { x } from '@main/electron/desktop'`],
  ['src/main/database/open.ts', `import { app } from 'electron'`],
  ['src/main/database/open.ts', `import Database from 'better-sqlite3'`],
  ['src/main/browser/server.ts', `import { x } from '../electron/window'`],
  ['src/main/electron/window.ts', `import { BrowserWindow } from 'electron'`],
  ['src/main/electron/main.ts', `import { x } from '../browser/keys'`],
  ['tests/unit/main/visits.test.ts', `import { app } from 'electron'`],
])('%s is not allowed to %s', async (file, line) => {
  expect(await isRefused(file, line)).toBe(true)
})

it.each([
  ['src/shared/visits.ts', `import { x } from './path'`],
  ['src/renderer/visits/page.tsx', `import type { ClinicRouter } from '@main/router'`],
  ['src/renderer/visits/page.tsx', `import { visit } from '@shared/visits'`],
  ['src/main/visits/router.ts', `import { visit } from '@shared/visits'`],
  ['src/main/visits/router.ts', `import { join } from 'node:path'`],
  ['src/main/database/driver.ts', `import Database from 'better-sqlite3'`],
  ['src/main/database/open.ts', `import type Database from 'better-sqlite3'`],
  ['src/main/electron/main.ts', `import { app } from 'electron'`],
  ['src/main/electron/window.ts', `import type { BrowserWindow } from 'electron'`],
  ['src/main/electron/main.ts', `import { createClinic } from '../clinic'`],
])('%s is allowed to %s', async (file, line) => {
  expect(await isRefused(file, line)).toBe(false)
})
