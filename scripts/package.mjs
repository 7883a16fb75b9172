import { join } from 'node:path'
import { writeNotices } from './notices.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { build, installDependencies, projectNode, SetUpError } from './set-up.mjs'

// Builds the program and packs it for the system that runs this: `npm run package`. What follows `--` goes to electron-builder, for
// example `npm run package -- --dir`. electron-builder.yml says what is packed.

async function pack() {
  await installDependencies()
  await build()
  writeNotices()
  const program = join(root, 'node_modules', 'electron-builder', 'cli.js')
  // It would look for a newer version of itself.
  const env = { NO_UPDATE_NOTIFIER: '1' }
  const { code } = await run(projectNode(), [program, ...process.argv.slice(2)], { env })
  process.exitCode = code ?? 1
}

pack().catch((error) => {
  console.error(error instanceof SetUpError ? error.message : error)
  process.exitCode = 1
})
