import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { devDependencies } from '../../package.json'
import { start } from './start'

const builtFolder = fileURLToPath(new URL('../../out/main', import.meta.url))

/** Reads a built program and all files of it that it imports. */
function readProgram(path: string, texts = new Map<string, string>()): Map<string, string> {
  if (texts.has(path)) return texts
  const text = readFileSync(path, 'utf8')
  texts.set(path, text)
  for (const [, next] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+\.js)"/g))
    readProgram(join(dirname(path), next!), texts)
  return texts
}

const importedBy = (text: string) =>
  [...text.matchAll(/(?:^import|\bfrom|\bimport\(|\brequire\()\s*["']([^"'.][^"']*)["']/gm)].map(
    ([, name]) => name!,
  )

it('gives no window more than a web page has, also the hidden one that prints', async () => {
  // A page that never becomes ready keeps the hidden window open.
  const program = await start({ args: ['--sample'], set: { answersScripts: false } })
  const printing = program.get('/exports/plans/1.pdf?paper=a4').catch(() => null)
  await program.until(({ windows }) => windows.length === 2)
  for (const { options } of (await program.read()).windows) {
    const { webPreferences } = options as { webPreferences: object }
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      devTools: false,
    })
    // The guards are those of the default session, so no window may have another one.
    for (const name of ['preload', 'enableBlinkFeatures', 'experimentalFeatures', 'session', 'partition'])
      expect(webPreferences).not.toHaveProperty(name)
  }
  await program.kill()
  await printing
})

it('has no messages between page and main process, and opens no address in another program', () => {
  const texts = [...readProgram(join(builtFolder, 'electron.js')).values()]
  const names = texts.flatMap((text) =>
    [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*"electron"/g)].flatMap(([, list]) => list!.split(',')),
  )
  // Neither ipcMain nor contextBridge is among them.
  expect(names.map((name) => name.trim()).toSorted()).toEqual([
    ...['BrowserWindow', 'Menu', 'app', 'dialog', 'nativeTheme', 'protocol', 'screen', 'session', 'shell'],
    'utilityProcess',
  ])
  expect(texts.join('')).not.toMatch(/require\("electron"\)/)
  const usesOfShell = texts.flatMap((text) => [...text.matchAll(/\bshell\.(\w+)/g)].map(([, name]) => name))
  expect(usesOfShell).toEqual(['showItemInFolder'])
})

it.each(['electron.js', 'backups.js'])(
  'opens no connection from %s, which no rule of Chromium holds back',
  (name) => {
    const texts = [...readProgram(join(builtFolder, name)).values()]
    const modules = texts.flatMap(importedBy).map((module) => module.replace(/^node:/, ''))
    expect(modules).toContain('fs')
    for (const network of ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'undici'])
      expect(modules).not.toContain(network)
    for (const text of texts) expect(text).not.toMatch(/new (WebSocket|EventSource)\b|globalThis\.fetch/)
  },
)

it('makes files and folders that other users of the computer cannot read', async () => {
  const program = await start()
  await program.startPractice()
  await program.ask('quit')
  expect(await program.exited()).toBe(0)
  const own = join(program.home, '.local/share/elsewhere')
  const paths = [own, ...readdirSync(own, { recursive: true }).map((path) => join(own, String(path)))]
  expect(paths).toContain(join(own, 'practice/practice.db'))
  expect(paths.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
})

it('names the version of Electron exactly', () => {
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})
