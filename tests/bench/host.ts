import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../out/main/browser.js', import.meta.url))

/** The built program that makes backups. */
export const backupProgram = new URL('../../out/main/backups.js', import.meta.url)

export const isBuilt = () => existsSync(program)

/** Starts the built browser host and waits until it prints its link. */
export async function startHost(dataFolder: string): Promise<{ link: URL; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [program, '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  for await (const line of createInterface(child.stdout)) {
    const link = /http:\/\/\S+/.exec(line)?.[0]
    if (link) return { link: new URL(link), stop }
  }
  throw new Error(`The program ended without a link.\n${errors}`)
}
