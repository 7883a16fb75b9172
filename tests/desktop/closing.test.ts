import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { start } from './start'

const draftOf = (text: string) => ({
  kind: 'client',
  form: { firstName: text },
  baseRevision: null,
  expectedRevision: null,
})

it.each([0, 200])(
  'takes a draft that arrives %i ms after the window has closed, and has it at the next start',
  async (after) => {
    const program = await start()
    await program.startPractice()
    const request = await program.callRequest('drafts.saveForm', draftOf('Typed at the end'))
    const answer = await program.ask('closeWindow', request, after)
    expect(answer).toMatchObject({ status: 200 })
    expect(await program.exited()).toBe(0)
    const again = await start({ home: program.home })
    expect(await again.query('drafts.readForm', { kind: 'client' })).toMatchObject({
      form: { firstName: 'Typed at the end' },
    })
  },
)

it('ends when its window closes, also while a hidden window prints', async () => {
  const program = await start({ set: { answersScripts: false } })
  await program.startPractice()
  const printing = program.get('/exports/plans/1.pdf?paper=a4').catch(() => null)
  await program.ask('closeWindow')
  expect(await program.exited()).toBe(0)
  await printing
})

it('leaves one file of the record', async () => {
  const program = await start()
  await program.startPractice()
  await program.ask('quit')
  expect(await program.exited()).toBe(0)
  const folder = join(program.home, '.local/share/elsewhere/practice')
  expect(statSync(join(folder, 'practice.db')).size).toBeGreaterThan(0)
  expect(statSync(join(folder, 'practice.db-wal'), { throwIfNoEntry: false })).toBeUndefined()
})

it('closes the record when Windows ends the session', async () => {
  const program = await start()
  await program.startPractice()
  await program.ask('windowEvent', 'session-end', {})
  const folder = join(program.home, '.local/share/elsewhere/practice')
  await expect
    .poll(() => statSync(join(folder, 'practice.db-wal'), { throwIfNoEntry: false }))
    .toBeUndefined()
})

it('has every confirmed save after it was killed', async () => {
  const program = await start()
  await program.startPractice()
  expect((await program.call('drafts.saveForm', draftOf('Before the kill'))).status).toBe(200)
  await program.kill()
  const again = await start({ home: program.home })
  expect(await again.query('practice.status')).toMatchObject({ state: 'ready' })
  expect(await again.query('drafts.readForm', { kind: 'client' })).toMatchObject({
    form: { firstName: 'Before the kill' },
  })
})

it('has the size and the place of its window at the next start', async () => {
  const program = await start()
  await program.ask('closeWindow')
  await program.exited()
  const again = await start({ home: program.home })
  const { windows } = await again.read()
  expect(windows[0]?.options).toMatchObject({ x: 40, y: 30, width: 1500, height: 900 })
})
