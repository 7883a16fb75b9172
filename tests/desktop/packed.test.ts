import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dependencies } from '../../package.json'
import { listLicences } from '../../scripts/notices.mjs'
import { root } from '../../scripts/paths.mjs'
import { pack } from './packing/pack'
import type { System } from './packing/runtime'
import { start } from './start'

/** The package for Linux. */
let linux: Awaited<ReturnType<typeof pack>>
/** The folder that would be installed. */
let installed: string
/** The content of the archive in a folder, because only Electron can read an archive. No other package can be found from it. */
let extracted: string

beforeAll(async () => {
  linux = await pack('linux')
  installed = join(linux.output, 'linux-unpacked')
  extracted = join(linux.output, 'extracted')
  // It takes the unpacked files from the folder beside the archive.
  extractAll(join(installed, 'resources/app.asar'), extracted)
}, 120_000)
afterAll(() => linux?.remove())

const driver = 'node_modules/better-sqlite3'
const native = (name: string) => `${driver}/prebuilds/${name}.node`
const electronVersion = new URL('./stand-in/electron-version.ts', import.meta.url).href

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).slice(folder.length + 1))

/** Names of built files have a hash, so only the folder and the kind of a file are compared. */
const nameless = (path: string) => path.replace(/(chunks|assets)\/.*\.(\w+)$/, '$1/*.$2')

it('packs what the program needs, and nothing else', () => {
  expect([...new Set(filesBelow(extracted).map(nameless))].sort()).toEqual(
    [
      'package.json',
      'out/main/electron.js',
      'out/main/backups.js',
      'out/main/chunks/*.js',
      'out/renderer/index.html',
      'out/renderer/icon.svg',
      'out/renderer/assets/*.css',
      'out/renderer/assets/*.js',
      'out/renderer/assets/*.woff2',
      'resources/icons/512x512.png',
      native('linux-x64'),
      ...['LICENSE', 'package.json'].map((name) => `${driver}/${name}`),
      ...filesBelow(join(root, driver, 'lib')).map((name) => `${driver}/lib/${name}`),
    ].sort(),
  )
  expect(
    filesBelow(installed)
      .map((path) => path.replace(/^resources\/app\.asar\.unpacked\//, ''))
      .sort(),
  ).toEqual(
    [
      'elsewhere',
      'version',
      'chrome-sandbox',
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'locales/de.pak',
      'locales/en-GB.pak',
      'locales/en-US.pak',
      'resources/app.asar',
      'resources/LICENSE.txt',
      'resources/third-party-notices.txt',
      native('linux-x64'),
    ].sort(),
  )
})

it('adds at most 10 MB to the runtime', () => {
  const sizes = filesBelow(join(installed, 'resources')).map(
    (path) => statSync(join(installed, 'resources', path)).size,
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000_000)
})

/** Reads which fuses of a program are on. */
async function readFuses(program: string) {
  const wire = await getCurrentFuseWire(program)
  const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1'
  return {
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }
}

/** Compares the native files beside the archive, and the fuses. */
async function check(resources: string, program: string, names: string[]) {
  const archive = join(resources, 'app.asar')
  expect(filesBelow(`${archive}.unpacked`).sort()).toEqual(names.map(native))
  const unpacked = listPackage(archive, { isPack: true }).filter((line) => line.startsWith('unpack'))
  expect(unpacked).toHaveLength(names.length)
  expect(await readFuses(program)).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyArchive: true,
    filePrivileges: false,
  })
}

it('has its native file beside the archive, and the fuses set', () =>
  check(join(installed, 'resources'), join(installed, 'elsewhere'), ['linux-x64']))

it.each<[System, { folder: string; program: string; resources: string; natives: string[] }[]]>([
  [
    'win',
    ['x64', 'arm64'].map((arch) => ({
      folder: arch === 'x64' ? 'win-unpacked' : 'win-arm64-unpacked',
      program: 'Elsewhere.exe',
      resources: 'resources',
      natives: [`win32-${arch}`],
    })),
  ],
  [
    'mac',
    [
      {
        folder: 'mac',
        program: 'Elsewhere.app',
        resources: 'Elsewhere.app/Contents/Resources',
        // Both halves of the universal program have both.
        natives: ['darwin-arm64', 'darwin-x64'],
      },
    ],
  ],
])('has its native files and its fuses for %s', async (system, expected) => {
  const { output, remove } = await pack(system)
  try {
    for (const { folder, program, resources, natives } of expected) {
      const path = join(output, folder)
      await check(join(path, resources), join(path, program), natives)
      expect(existsSync(join(path, resources, 'third-party-notices.txt'))).toBe(true)
    }
  } finally {
    remove()
  }
})

it('is in the menu of Linux, and keeps its sandbox', () => {
  const { deb, appImage, appArmor, desktopFileName } = JSON.parse(
    readFileSync(join(linux.output, 'linux-files.json'), 'utf8'),
  ) as Record<string, string>
  const { desktopName } = JSON.parse(readFileSync(join(extracted, 'package.json'), 'utf8')) as {
    desktopName: string
  }
  expect(`${desktopFileName}.desktop`).toBe(desktopName)
  expect(deb).toContain('\nExec=/opt/Elsewhere/elsewhere %U\n')
  for (const file of [deb, appImage]) {
    expect(file).toContain('\nName=Elsewhere\n')
    expect(file).toContain('\nIcon=elsewhere\n')
    expect(file).toContain('\nCategories=Office;MedicalSoftware;\n')
    expect(file).toContain(`\nStartupWMClass=${desktopFileName}\n`)
    expect(file).not.toContain('no-sandbox')
  }
  expect(appArmor).toContain('profile "elsewhere" "/opt/Elsewhere/elsewhere" flags=(unconfined)')
  expect(appArmor).toContain('userns,')
})

it('has the licence of everything in it', () => {
  const text = readFileSync(join(installed, 'resources/third-party-notices.txt'), 'utf8')
  const licences = listLicences()
  const missing = (parts: string[]) => parts.filter((part) => !text.includes(part))
  // A dependency may be installed under another name.
  const named = Object.entries(dependencies).map(([name, version]) => /^npm:(.+)@/.exec(version)?.[1] ?? name)
  expect(named.filter((name) => !licences.some((licence) => licence.name === name))).toEqual([])
  expect(
    missing(licences.map(({ name, version, identifier }) => `\n${name} ${version} (${identifier})\n\n`)),
  ).toEqual([])
  expect(
    licences.filter(({ text: licence = '' }) => licence.length < 400 || !text.includes(licence)),
  ).toEqual([])
  expect([...new Set(licences.map(({ identifier }) => identifier))].sort()).toEqual([
    '0BSD',
    'BSD-3-Clause',
    'MIT',
    'OFL-1.1',
  ])
  // The driver has the source of its native file with it.
  const source = readFileSync(join(root, driver, 'deps/sqlite3/sqlite3.c'), 'latin1')
  const copyrights = source.matchAll(
    /^[ *]+Copyright:? +(?:\(c\) +)?[\d, -]+([^\d\n]+?)(?: and it is .*)?$/gim,
  )
  const holders = [...new Set([...copyrights].map(([, holder]) => holder!.trim()))]
  expect(holders).toContain('Ulrich Telle')
  expect(missing(holders)).toEqual([])
})

it('starts a practice and makes a backup with nothing but what was packed', async () => {
  const program = await start({ entry: join(extracted, 'out/main/electron.js') })
  const page = await program.get('/')
  expect(page.status).toBe(200)
  const [, script] = /src="([^"]+\.js)"/.exec(page.body)!
  expect((await program.get(script!)).headers['content-type']).toMatch(/javascript/)
  expect((await program.startPractice()).status).toBe(200)
  expect(existsSync(join(program.home, '.local/share/elsewhere/practice/practice.db'))).toBe(true)
  const icon = (await program.read()).windows[0]?.options as { icon?: string }
  expect(icon.icon).toBe(join(extracted, 'resources/icons/512x512.png'))
  expect((await program.call('backups.backUpNow')).status).toBe(200)
  const list = () => program.query<unknown[]>('backups.list')
  await expect.poll(async () => (await list()).length, { timeout: 20_000 }).toBe(1)
  expect((await program.read()).log).toContain('utility process backups.js')
})

it('checks a part of a large copy in a thread', async () => {
  const program = await start({ entry: join(extracted, 'out/main/electron.js') })
  await program.startPractice()
  await program.ask('quit')
  await program.exited()
  const thread = new Worker(join(extracted, 'out/main/backups.js'), {
    execArgv: ['--import', electronVersion],
  })
  try {
    const path = join(program.home, '.local/share/elsewhere/practice/practice.db')
    thread.postMessage({ path, part: { kind: 'pages' } })
    expect(await once(thread, 'message')).toEqual([{ isDone: true, output: null }])
  } finally {
    await thread.terminate()
  }
})
