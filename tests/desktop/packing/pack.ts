import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeNotices } from '../../../scripts/notices.mjs'
import { run } from '../../../scripts/run.mjs'
import { projectNode } from '../../../scripts/set-up.mjs'
import { makeRuntime, type System } from './runtime'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Options for each system. They leave out what reads or changes the program of the runtime. */
const options: Record<System, string[]> = {
  linux: ['--x64', `-c.afterPack=${here('write-linux-files.mjs')}`],
  mac: ['--x64'],
  win: ['--x64', '--arm64', '-c.disableAsarIntegrity=true', '-c.win.signAndEditExecutable=false'],
}

/**
 * Packs the built program as `npm run package` does, with a made-up runtime and without the network.
 *
 * @returns the folder of electron-builder's output, absolute. `remove` deletes it.
 */
export async function pack(system: System): Promise<{ output: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-packed-'))
  const runtime = join(folder, 'runtime')
  const output = join(folder, 'release')
  makeRuntime(runtime, system)
  writeNotices()
  const { code, output: said } = await run(
    projectNode(),
    [
      here('../../../node_modules/electron-builder/cli.js'),
      ...[`--${system}`, 'dir'],
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${output}`,
      ...options[system],
    ],
    { quiet: true, env: { NO_UPDATE_NOTIFIER: '1' } },
  )
  if (code !== 0) throw new Error(said)
  return { output, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
