import { cpSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { start } from './start'

it('opens the window with every guard set, and answers its pages', async () => {
  const program = await start()
  await program.until(({ windows: [window] }) => window?.isVisible)
  const { log, windows, switches, exitCode } = await program.read()
  expect(exitCode).toBeNull()
  expect(windows).toHaveLength(1)
  expect(windows[0]).toMatchObject({ shownTimes: 1, url: 'app://elsewhere/' })
  expect(switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
  for (const guard of [
    'permission request',
    'permission check',
    'permission device',
    'onBeforeRequest',
    'handle app',
  ])
    expect(log.indexOf(guard), guard).toBeLessThan(log.indexOf('load app://elsewhere/'))
  const page = await program.get('/')
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:/)
  const scripts = [...page.body.matchAll(/src="([^"]+\.js)"/g)].map(([, path]) => path!)
  expect(scripts.length).toBeGreaterThan(0)
  for (const path of scripts)
    expect((await program.get(path)).headers['content-type'], path).toMatch(/javascript/)
})

it('keeps the practice where the browser host does, and the lock in the profile of the user', async () => {
  const program = await start()
  expect((await program.startPractice()).status).toBe(200)
  const own = join(program.home, '.local/share/elsewhere')
  expect(statSync(join(own, 'practice/practice.db')).isFile()).toBe(true)
  const { log } = await program.read()
  expect(log).toContain(`lock in ${join(own, 'windows/practice')}`)
})

it.each([
  ['never paints', { isPainted: false }],
  ['paints', { isPainted: true }],
])('shows a window that %s', async (_what, set) => {
  const program = await start({ set })
  await program.until(({ windows: [window] }) => window?.isVisible)
})

it('says that the window could not be opened, and closes on request', async () => {
  const program = await start({ set: { canLoad: false, answer: 1 } })
  const { messages } = await program.read()
  expect(messages).toEqual([{ message: 'The window could not be opened', detail: 'Saved data is safe.' }])
  expect(await program.exited()).toBe(0)
})

it('says when it could not start, and ends', async () => {
  const program = await start({ set: { canHandle: false } })
  const { messages, exitCode } = await program.read()
  expect(messages[0]?.message).toBe('Elsewhere could not start')
  expect(exitCode).toBe(1)
})

it('opens nothing without the sandbox of Chromium once it is installed', async () => {
  const program = await start({ args: ['--no-sandbox'], set: { isPackaged: true } })
  expect(await program.read()).toMatchObject({
    windows: [],
    messages: [{ message: 'Elsewhere was not opened' }],
    exitCode: 1,
  })
  const developing = await start({ args: ['--no-sandbox'] })
  expect((await developing.read()).windows).toHaveLength(1)
})

it('says what is wrong when the folders cannot be made, in a window', async () => {
  const program = await start({ args: [] })
  const { home } = program
  await program.kill()
  rmSync(join(home, '.local'), { recursive: true, force: true })
  mkdirSync(join(home, '.local'))
  // A file has the place of the folder: nothing can be made below it.
  writeFileSync(join(home, '.local/share'), '')
  const again = await start({ home })
  expect((await again.read()).windows).toHaveLength(1)
  expect(await again.query('practice.status')).toMatchObject({
    state: 'problem',
    code: 'folder-not-writable',
  })
})

it('opens a practice that an earlier version left in its folder, and asks when there are two', async () => {
  const first = await start()
  await first.startPractice()
  await first.ask('quit')
  await first.exited()
  const { home } = first
  const own = join(home, '.local/share/elsewhere/practice')
  const older = join(home, '.config/elsewhere/practice')
  mkdirSync(join(home, '.config/elsewhere'), { recursive: true })
  renameSync(own, older)

  const second = await start({ home })
  expect(await second.query('practice.status')).toMatchObject({ state: 'ready', folder: older })
  await second.ask('quit')
  await second.exited()

  cpSync(older, own, { recursive: true })
  const third = await start({ home })
  const status = await third.query<{ state: string; folders: { folder: string }[] }>('practice.status')
  expect(status).toMatchObject({ state: 'choice', folders: [{ folder: own }, { folder: older }] })
  expect((await third.call('practice.chooseFolder', { folder: '/elsewhere' })).status).toBe(404)
  expect((await third.call('practice.chooseFolder', { folder: older })).status).toBe(200)
  expect(await third.query('practice.status')).toMatchObject({ state: 'ready', folder: older })
  await third.ask('quit')
  await third.exited()

  const fourth = await start({ home })
  expect(await fourth.query('practice.status')).toMatchObject({ state: 'ready', folder: older })
})

it('opens nothing a second time', async () => {
  const program = await start({ set: { isFirst: false } })
  expect(await program.exited()).toBe(0)
})

it('brings its window to the front when it is started again', async () => {
  const program = await start()
  await program.until(({ windows: [window] }) => window?.isVisible)
  await program.ask('appEvent', 'second-instance')
  expect((await program.read()).log.slice(-3)).toEqual(['restore', 'show', 'focus'])
})
