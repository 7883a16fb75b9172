import { expect, it } from 'vitest'
import { start } from './start'

it('refuses every other address: navigation, windows, requests and permissions', async () => {
  const program = await start()
  const outside = { url: 'https://example.org/' }
  const own = { url: 'app://elsewhere/clients' }
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(await program.ask('pageEvent', event, outside), event).toBe(true)
    expect(await program.ask('pageEvent', event, own), event).toBe(false)
  }
  expect(await program.ask('pageEvent', 'will-attach-webview')).toBe(true)
  expect(await program.ask('opensWindow', outside.url)).toBe(false)
  expect(await program.ask('load', outside)).toEqual({ error: 'net::ERR_BLOCKED_BY_CLIENT' })
  expect((await program.get('/rpc/practice.status')).status).toBe(200)
  expect(await program.ask('load', { url: 'app://other/' })).toEqual({ error: 'net::ERR_BLOCKED_BY_CLIENT' })
  expect(await program.ask('permission', 'check', 'geolocation')).toBe(false)
  expect(await program.ask('permission', 'request', 'media')).toBe(false)
})

it('refuses a call of another origin', async () => {
  const program = await start()
  await program.startPractice()
  const answer = await program.call('practice.openSample', null, { origin: 'https://example.org' })
  expect(answer.status).toBe(403)
})

it('answers several calls in one request, and the files for a spreadsheet', async () => {
  const program = await start({ args: ['--sample'] })
  const batch = await program.get(
    `/rpc/practice.status,backups.warning?batch=1&input=${encodeURIComponent('{}')}`,
  )
  expect(batch.status).toBe(200)
  expect(JSON.parse(batch.body)).toHaveLength(2)
  const csv = await program.get('/exports/clients.csv')
  expect(csv.headers['content-type']).toMatch(/text\/csv/)
  expect(csv.body).toContain('Marisol')
})

it('makes a PDF file in a hidden window, and closes that window', async () => {
  const program = await start({ args: ['--sample'] })
  const [client] = await program.query<{ id: number }[]>('clients.search', { text: 'Marisol' })
  const page = await program.query<{ complaints: { id: number }[] }>('pages.client', { id: client!.id })
  const pdf = await program.get(`/exports/plans/${page.complaints[0]!.id}.pdf?paper=a4`)
  expect(pdf.status, pdf.body).toBe(200)
  expect(pdf.body).toMatch(/^%PDF/)
  expect((await program.read()).windows).toHaveLength(1)
})

it('makes and checks a backup in a utility process', async () => {
  const program = await start()
  await program.startPractice()
  expect((await program.call('backups.backUpNow')).status).toBe(200)
  const list = () => program.query<unknown[]>('backups.list')
  await expect.poll(async () => (await list()).length, { timeout: 20_000 }).toBe(1)
  expect((await program.read()).log).toContain('utility process backups.js')
})

it('asks where to save a file, and says how it went', async () => {
  const program = await start()
  const options = await program.ask('download', 'clients.csv', 'completed')
  expect(options).toMatchObject({ title: 'Save file' })
  expect(JSON.stringify(options)).toContain('clients.csv')
  await program.ask('download', 'clients.csv', 'cancelled')
  await program.ask('download', 'plan.pdf', 'interrupted')
  const { messages, log } = await program.read()
  expect(messages.map(({ message }) => message)).toEqual(['File saved', 'plan.pdf was not saved'])
  expect(log).not.toContain('show in folder /chosen/clients.csv')
  await program.ask('set', { answer: 1 })
  await program.ask('download', 'clients.csv', 'completed')
  expect((await program.read()).log).toContain('show in folder /chosen/clients.csv')
})

it('asks before a form with unsaved changes is closed', async () => {
  const program = await start({ set: { answer: 0 } })
  expect(await program.ask('pageEvent', 'will-prevent-unload')).toBe(false)
  await program.ask('set', { answer: 1 })
  expect(await program.ask('pageEvent', 'will-prevent-unload')).toBe(true)
  expect((await program.read()).messages[0]?.message).toBe('Leave without saving?')
})

it('offers to open the window again after its page has stopped or does not respond', async () => {
  const program = await start({ set: { answer: 0 } })
  const loads = async () =>
    (await program.read()).log.filter((line) => line === 'load app://elsewhere/').length
  await program.ask('pageEvent', 'render-process-gone', {}, { reason: 'crashed' })
  await program.until(({ log }) => log.filter((line) => line === 'load app://elsewhere/').length === 2)
  await program.ask('windowEvent', 'unresponsive')
  expect(await loads()).toBe(2)
  await program.ask('set', { answer: 1 })
  await program.ask('windowEvent', 'unresponsive')
  await program.until(({ log }) => log.includes('crash renderer'))
  await program.ask('pageEvent', 'render-process-gone', {}, { reason: 'crashed' })
  expect(await program.exited()).toBe(0)
})

it('has a menu at the pointer for text, and for a word with its spellings', async () => {
  const program = await start()
  const editFlags = {
    canUndo: true,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: true,
    canSelectAll: true,
  }
  const text = { selectionText: '', dictionarySuggestions: [], editFlags }
  await program.ask('contextMenu', { ...text, isEditable: false })
  await program.ask('contextMenu', { ...text, isEditable: false, selectionText: 'left' })
  await program.ask('contextMenu', { ...text, isEditable: true, dictionarySuggestions: ['trapezius'] })
  const { popups } = await program.read()
  expect(popups.map((items) => items.map(({ label, role }) => label ?? role ?? '-'))).toEqual([
    ['copy', '-', 'selectAll'],
    ['trapezius', '-', 'undo', 'redo', '-', 'cut', 'copy', 'paste', '-', 'selectAll'],
  ])
})

it('sends the commands of its menu to the page', async () => {
  const program = await start()
  await program.ask('clickMenu', 'New client')
  await program.ask('clickMenu', 'About Elsewhere')
  const { scripts, log } = await program.read()
  expect(scripts.at(-1)).toContain('"new-client"')
  expect(log).toContain('about panel')
})
