import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { findElectron } from '../../scripts/electron-runtime.mjs'
import { playMainJob } from '../support/main-job'
import { startInElectron, startPacked } from './start-program'

const packed = process.env.ELSEWHERE_PACKED

test(`the main job in ${packed ? 'the packed program' : 'Electron'}, with a second start`, async () => {
  const home = mkdtempSync(join(tmpdir(), 'elsewhere-electron-'))
  const folders = { home, practice: join(home, 'practice') }
  const started: { kill(): void }[] = []
  try {
    await playMainJob(async () => {
      const program = await (packed
        ? startPacked(packed, folders)
        : startInElectron(findElectron()!, folders))
      started.push(program)
      program.page.setDefaultTimeout(30_000)
      return program
    })
  } finally {
    for (const program of started) program.kill()
    rmSync(home, { recursive: true, force: true, maxRetries: 10 })
  }
})
