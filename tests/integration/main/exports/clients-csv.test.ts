import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { emptyClient, type ClientInput } from '@shared/clients'
import { noFilter } from '@shared/clients/list'
import { readCell } from '@shared/csv'
import type { PrecautionAnswer } from '@shared/safety/precaution-answers'
import {
  aPrecaution,
  browserOrigin,
  desktopOrigin,
  newClinic,
  newPractice,
  type TestClinic,
} from '../../../support/clinic'

const header = [
  'Client number',
  'First name',
  'Last name',
  'Preferred name',
  'Pronouns',
  'Date of birth',
  'Phone',
  'E-mail',
  'Address',
  'Occupation',
  'Emergency contact',
  'Emergency phone',
  'Physician',
  'Referred by',
  'Insurer',
  'Claim number',
  'Health history',
  'Contraindications',
  'Allergies',
  'Medication',
  'Precautions',
  'Consent date',
  'Archived',
]

async function readCsv(clinic: TestClinic, query = ''): Promise<string> {
  const bytes = new Uint8Array(await (await clinic.get(`/exports/clients.csv${query}`)).arrayBuffer())
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
}

const parseCsv = (text: string) =>
  parse<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: '\r\n' }).map(readRecord)

const readRecord = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, readCell(cell)]))

const addClient = (clinic: TestClinic, client: Partial<ClientInput>) =>
  clinic.api.clients.create.mutate({ ...emptyClient, firstName: 'Ada', ...client })

test.each([desktopOrigin, browserOrigin])(
  'the file of %s has a name with the day, and is UTF-8',
  async (origin) => {
    const clinic = await newPractice({ origin })
    const { headers, status } = await clinic.get('/exports/clients.csv')
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="clients-2026-03-10.csv"')
  },
)

test.each([
  ['with a practice and no clients', newPractice],
  ['without a practice', async () => newClinic()],
])('a database %s gives only a byte order mark and the header', async (_name, createClinic) => {
  expect(await readCsv(await createClinic())).toBe(`\uFEFF${header.join(',')}\r\n`)
})

test('every field in the file equals the field in the database', async () => {
  const clinic = await newPractice()
  const client: Omit<ClientInput, 'precautions' | 'relatives'> = {
    firstName: 'Zoë',
    lastName: 'Ångström, "Zo"',
    preferredName: 'Zo',
    pronouns: 'they/them',
    dateOfBirth: '1980-02-29',
    phone: '(555) 0100',
    email: 'zoe@example.org',
    address: '1 Bank Street\nRiverton\r\nZ1 2AB\rUpstairs',
    occupation: 'Violinist; teacher',
    emergencyName: `Ben "the bow" O'Brien`,
    emergencyPhone: '555,0101',
    physician: 'Dr 陈',
    referralSource: '"',
    insurer: 'Statewide Health',
    claimNumber: '0012345',
    healthHistory: '  leading and trailing  ',
    contraindications: '😀 👩‍🎻',
    allergies: ',,,',
    medication: '""\n""',
    consentOn: '2026-03-10',
  }
  const { id } = await addClient(clinic, client)
  const archived = await addClient(clinic, { firstName: 'Old' })
  await clinic.api.clients.setArchived.mutate({ id: archived.id, archived: true })

  const text = await readCsv(clinic)
  const [first, second, ...rest] = parseCsv(text)
  expect(Object.keys(first!)).toEqual(header)
  const { Precautions: asked, ...others } = first!
  expect(asked).toBe('')
  expect(Object.values(others)).toEqual([String(id), ...Object.values(client), 'no'])
  expect(second).toMatchObject({ 'First name': 'Old', 'Date of birth': '', Archived: 'yes' })
  expect(rest).toEqual([])
  expect(text.endsWith('\r\n')).toBe(true)
})

test.each(['\n', '\r', '\r\n', ',', '"'])('a cell with %j is quoted', async (character) => {
  const clinic = await newPractice()
  await addClient(clinic, { address: `a${character}b` })
  const quoted = character === '"' ? '"a""b"' : `"a${character}b"`
  expect(await readCsv(clinic)).toContain(`,${quoted},`)
})

test.each(['=1+1', '+plus', '-minus', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
  'the cell %j is escaped so that a spreadsheet does not read it as a formula',
  async (cell) => {
    const clinic = await newPractice()
    await addClient(clinic, { address: cell, healthHistory: `all is well ${cell}` })
    const text = await readCsv(clinic)
    expect(text).toContain(`'${cell.replaceAll('"', '""')}`)
    expect(parseCsv(text)[0]).toMatchObject({ Address: cell, 'Health history': `all is well ${cell}` })
  },
)

test('1,201 clients come in several chunks, in order, each once', async () => {
  const clinic = await newPractice()
  for (let from = 0; from < 1201; from += 100) {
    const count = Math.min(100, 1201 - from)
    await Promise.all(
      Array.from({ length: count }, (_, index) => addClient(clinic, { firstName: `Client ${from + index}` })),
    )
  }
  const { body } = await clinic.get('/exports/clients.csv')
  const chunks: Uint8Array[] = []
  for await (const chunk of body!) chunks.push(chunk)
  expect(chunks.length).toBeGreaterThan(3)
  const records = parseCsv(Buffer.concat(chunks).toString('utf8'))
  const numbers = records.map((record) => Number(record['Client number']))
  expect(numbers).toHaveLength(1201)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  expect(new Set(records.map((record) => record['First name'])).size).toBe(1201)
})

test('a cancelled export does not block the next call', async () => {
  const clinic = await newPractice()
  await Promise.all(
    Array.from({ length: 600 }, (_, index) => addClient(clinic, { firstName: `Client ${index}` })),
  )
  const reader = (await clinic.get('/exports/clients.csv')).body!.getReader()
  await reader.read()
  await reader.cancel()
  await addClient(clinic, { firstName: 'After' })
  expect(parseCsv(await readCsv(clinic))).toHaveLength(601)
})

test('a client added during an export is in it at most once', async () => {
  const clinic = await newPractice()
  await Promise.all(
    Array.from({ length: 600 }, (_, index) => addClient(clinic, { firstName: `Client ${index}` })),
  )
  const { body } = await clinic.get('/exports/clients.csv')
  const chunks: Uint8Array[] = []
  for await (const chunk of body!) {
    chunks.push(chunk)
    await addClient(clinic, { firstName: 'Late' })
  }
  const first = parseCsv(Buffer.concat(chunks).toString('utf8')).map((record) => record['Client number'])
  expect(new Set(first).size).toBe(first.length)
  expect(first.length).toBeGreaterThanOrEqual(600)
})

test('the precautions are named with their details and the day of asking', async () => {
  const clinic = await newPractice()
  const askedOn = '2026-03-09'
  const precautionOf = async (answers: PrecautionAnswer[], day: string | null = askedOn) => {
    const { id } = await addClient(clinic, { precautions: { answers, askedOn: day } })
    return parseCsv(await readCsv(clinic)).find((record) => record['Client number'] === String(id))![
      'Precautions'
    ]
  }
  expect(await precautionOf([])).toBe('None, asked 2026-03-09')
  expect(await precautionOf([], null)).toBe('')
  expect(await precautionOf([aPrecaution], null)).toBe('Thin bones')
  expect(
    await precautionOf([
      { ...aPrecaution, id: 'pregnancy', week: 20, on: askedOn },
      { ...aPrecaution, id: 'cancer-past', place: 'Left breast' },
    ]),
  ).toBe('Pregnancy (week 20, 2026-03-09); Cancer in the past (Left breast), asked 2026-03-09')
})

test('phones and long figures survive a spreadsheet, and are plain in a file for another program', async () => {
  const clinic = await newPractice()
  const client = { phone: '0301234567', emergencyPhone: '+49 30 1234567', physician: '12345678901234567890' }
  await addClient(clinic, { ...client, occupation: '1234', address: '3/4' })
  const spreadsheet = await readCsv(clinic)
  const text = (cell: string) => `"=""${cell}"""`
  expect(spreadsheet).toContain(
    `${text(client.phone)},,${text('3/4')},1234,,${text(client.emergencyPhone)},${text(client.physician)},`,
  )
  expect(parseCsv(spreadsheet)[0]).toMatchObject({
    Phone: client.phone,
    'Emergency phone': client.emergencyPhone,
    Physician: client.physician,
  })
  const transfer = await readCsv(clinic, '?form=transfer')
  expect(transfer.startsWith('Client number,')).toBe(true)
  expect(transfer).toContain(',0301234567,,3/4,1234,,+49 30 1234567,12345678901234567890,')
})

test('the clients of the table are exported in its order, filtered as it is', async () => {
  const clinic = await newPractice()
  for (let index = 0; index < 3; index += 1)
    await addClient(clinic, { firstName: `Ada ${index}`, referralSource: index === 1 ? '' : 'Dr Chen' })
  const list = (change: object) =>
    encodeURIComponent(
      JSON.stringify({
        text: '',
        filter: { ...noFilter, referredBy: 'chen' },
        sort: { by: 'name', descending: true },
        ...change,
      }),
    )
  const names = async (change: object) =>
    parseCsv(await readCsv(clinic, `?list=${list(change)}`)).map((record) => record['First name'])
  expect(await names({})).toEqual(['Ada 2', 'Ada 0'])
  expect(await names({ text: 'ada', filter: noFilter })).toEqual(['Ada 0', 'Ada 1', 'Ada 2'])
  expect(await names({ text: 'zzz' })).toEqual([])
  for (const wrong of ['x', '{}'])
    expect((await clinic.get(`/exports/clients.csv?list=${wrong}`)).status).toBe(400)
})

test('the separator is that of the country of the practice, or the chosen one', async () => {
  const clinic = await newPractice()
  const separatorOf = async (query = '') => /Client number"?(.)/.exec(await readCsv(clinic, query))![1]
  expect(await separatorOf()).toBe(',')
  const status = await clinic.api.practice.status.query()
  if (status.state !== 'ready') throw new Error('not ready')
  await clinic.api.practice.saveSettings.mutate({ ...status.settings, country: 'DE' })
  expect(await separatorOf()).toBe(';')
  expect(await separatorOf('?separator=comma')).toBe(',')
  expect(await separatorOf('?separator=tab')).toBe('\t')
  expect((await clinic.get('/exports/clients.csv?separator=x')).status).toBe(400)
})
