import Database from 'better-sqlite3'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import { emptyClient } from '@shared/clients'
import type { PracticeSettings } from '@shared/practice'
import { newPractice, type TestClinic } from '../../../support/clinic'

let clinic: TestClinic

const people = [
  { firstName: 'Zoë', lastName: 'Ångström', phone: '+49 (030) 123-456', email: 'zoe@example.org' },
  { firstName: 'Anna', lastName: 'Zimmer', phone: '555.987.654', email: 'Anna.Z@Example.org' },
  { firstName: 'Anna', lastName: 'Adler', phone: '', email: '' },
  { firstName: 'Per_cent', lastName: '100% Test', phone: '', email: '' },
  { firstName: 'Robert', lastName: `O'Brien`, phone: '', email: 'bob@example.net' },
  { firstName: 'Jürgen', lastName: 'Groß-Łukasz', phone: '', email: '' },
  { firstName: 'Cher', lastName: '', phone: '', email: '' },
]

beforeEach(async () => {
  clinic = await newPractice()
  for (const person of people) await clinic.api.clients.create.mutate({ ...emptyClient, ...person })
})

const searchNames = async (text: string) =>
  (await clinic.api.clients.search.query({ text })).map(({ firstName, lastName }) =>
    `${firstName} ${lastName}`.trim(),
  )

test.each([
  ['the beginning of a name', 'zim', ['Anna Zimmer']],
  ['the middle of a name', 'imm', ['Anna Zimmer']],
  ['a given name', 'anna', ['Anna Adler', 'Anna Zimmer']],
  ['capitals', 'ANNA Z', ['Anna Zimmer']],
  ['family name first', 'zimmer anna', ['Anna Zimmer']],
  ['parts of words in any order', 'er ann zi', ['Anna Zimmer']],
  ['spaces around and between', '  anna   zimmer ', ['Anna Zimmer']],
  ['no accents', 'zoe angstrom', ['Zoë Ångström']],
  ['other accents', 'zôê', ['Zoë Ångström']],
  ['accents typed as two characters', 'zoe\u0308', ['Zoë Ångström']],
  ['letters without a base letter and accent', 'gross lukasz', ['Jürgen Groß-Łukasz']],
  ['a part of the e-mail', 'ANNA.Z@', ['Anna Zimmer']],
  ['the digits of a phone', '030123456', ['Zoë Ångström']],
  ['a phone with other punctuation', '030 / 12.34-56', ['Zoë Ångström']],
  ['a phone with its country code', '+49 030', ['Zoë Ångström']],
  ['the end of a phone', '87654', ['Anna Zimmer']],
  ['a name and a phone', 'anna 987-654', ['Anna Zimmer']],
  ['a straight apostrophe', `o'brien`, [`Robert O'Brien`]],
  ['a curly apostrophe', 'o’brien', [`Robert O'Brien`]],
  ['no apostrophe', 'obrien', [`Robert O'Brien`]],
  ['a percent sign', '100%', ['Per_cent 100% Test']],
  ['a percent sign alone', '%', ['Per_cent 100% Test']],
  ['an underscore', 'r_c', ['Per_cent 100% Test']],
  ['a name of no client', 'anna brien', []],
  ['a quote', `"`, []],
  ['SQL', `'; DROP TABLE clients; --`, []],
  ['a wildcard', 'ann*', []],
])('searches by %s', async (_name, text, expected) => {
  expect(await searchNames(text)).toEqual(expected)
})

test.each(['', '   '])('%j lists all clients by the name as it is shown', async (text) => {
  expect(await searchNames(text)).toEqual([
    'Anna Adler',
    'Anna Zimmer',
    'Cher',
    'Jürgen Groß-Łukasz',
    'Per_cent 100% Test',
    `Robert O'Brien`,
    'Zoë Ångström',
  ])
  await setSettings({ nameOrder: 'family-given' })
  expect(await searchNames(text)).toEqual([
    'Per_cent 100% Test',
    'Anna Adler',
    'Zoë Ångström',
    'Cher',
    'Jürgen Groß-Łukasz',
    `Robert O'Brien`,
    'Anna Zimmer',
  ])
})

test('the pages of the list have no gaps', async () => {
  const page = async (cursor: number) =>
    (await clinic.api.clients.search.query({ text: '', limit: 3, cursor })).map((client) => client.id)
  const all = (await clinic.api.clients.search.query({ text: '' })).map((client) => client.id)
  expect([...(await page(0)), ...(await page(3)), ...(await page(6))]).toEqual(all)
  expect(await page(9)).toEqual([])
})

test('each of several clients with the same name is listed once, across pages too', async () => {
  for (let index = 0; index < 9; index++) {
    await clinic.api.clients.create.mutate({
      ...emptyClient,
      firstName: 'Sam',
      lastName: 'Same',
      phone: `555 ${9 - index}`,
    })
  }
  const pages = await Promise.all(
    [0, 2, 4, 6, 8].map((cursor) => clinic.api.clients.search.query({ text: 'same', limit: 2, cursor })),
  )
  expect(new Set(pages.flat().map((client) => client.id)).size).toBe(9)
})

test('an archived client is found only among the archived clients, until it is restored', async () => {
  const [anna] = await clinic.api.clients.search.query({ text: 'adler' })
  await clinic.api.clients.setArchived.mutate({ id: anna!.id, archived: true })
  expect(await searchNames('anna')).toEqual(['Anna Zimmer'])
  const archived = await clinic.api.clients.search.query({ text: 'anna', archived: true })
  expect(archived.map((client) => client.lastName)).toEqual(['Adler'])
  expect((await clinic.api.pages.client.query({ id: anna!.id })).client.archived).toBe(true)
  await clinic.api.clients.setArchived.mutate({ id: anna!.id, archived: false })
  expect(await searchNames('anna')).toEqual(['Anna Adler', 'Anna Zimmer'])
})

test('a renamed client is found only by the new name', async () => {
  const { id } = (await clinic.api.clients.search.query({ text: 'zimmer' }))[0]!
  await clinic.api.clients.update.mutate({
    id,
    client: { ...emptyClient, firstName: 'Anna', lastName: 'Newman' },
  })
  expect(await searchNames('zimmer')).toEqual([])
  expect(await searchNames('newman')).toEqual(['Anna Newman'])
})

test.each([
  ['Işık', 'Yıldırım', ['yildirim', 'ISIK', 'ışık']],
  ['Hans', 'Großmüller', ['grossmueller', 'großmüller', 'grossmuller', 'mueller']],
  ['Guðrún', 'Jónsdóttir', ['gudrun', 'gudrun jonsd']],
  ['Sean', 'Mc Donagh', ['mcdonagh', 'mc donagh', 'sean mcdon']],
  ['Sean', 'McDonagh', ['mc donagh']],
  ['Jan', 'van Kirkwijk', ['vankirkwijk', 'van kirk', 'vankirkwijk, jan']],
  ['Jan van', 'Kirkwijk', ['vankirkwijk']],
  ['Ada', 'Smith–Jones', ['smith-jones', 'smith jones', 'smithjones', 'smith−jones']],
  ['小明', '王', ['王小明', '小明', '王']],
  ['花子', '田中', ['田中　花子', '田中花子']],
  ['ハナコ', 'タナカ', ['はなこ']],
  ['कोमल', 'शर्मा', ['कोमल', 'शर्मा']],
  ['James', 'Wood', ['jim', 'jimmy wood', 'James', 'jmaes', 'jim woood']],
  ['Catherine', 'Ward', ['kate', 'cathrine', 'catherina', 'caterine w']],
])('finds %s %s as people type it', async (firstName, lastName, texts) => {
  await clinic.api.clients.create.mutate({ ...emptyClient, firstName, lastName })
  for (const text of texts) expect.soft(await searchNames(text), text).toContain(`${firstName} ${lastName}`)
})

test('another form of a name comes after the name as typed, and on the next page', async () => {
  for (const firstName of ['Jim', 'James', 'Jimena']) {
    await clinic.api.clients.create.mutate({ ...emptyClient, firstName, lastName: 'Wood' })
  }
  expect(await searchNames('jim')).toEqual(['Jim Wood', 'Jimena Wood', 'James Wood'])
  const page = async (cursor: number) =>
    (await clinic.api.clients.search.query({ text: 'jim', limit: 1, cursor })).map(
      ({ firstName }) => firstName,
    )
  expect([await page(0), await page(1), await page(2), await page(3)]).toEqual([
    ['Jim'],
    ['Jimena'],
    ['James'],
    [],
  ])
})

async function setSettings(change: Partial<PracticeSettings>) {
  const status = await clinic.api.practice.status.query()
  if (status.state !== 'ready') throw new Error('not ready')
  await clinic.api.practice.saveSettings.mutate({ ...status.settings, ...change })
}
const setCountry = (country: string) => setSettings({ country })

test.each([
  ['030 1234567', ['+49 30 1234567', '0049 30 1234567', '+49 (0)30 1234567', '+49301234567', '030/1234567']],
  ['+49 30 1234567', ['030 1234567', '0049301234567', '٠٣٠ ١٢٣٤٥٦٧']],
])('finds the phone %s, with the country of the practice', async (phone, texts) => {
  await clinic.api.clients.create.mutate({ ...emptyClient, firstName: 'Uwe', phone })
  await setCountry('DE')
  for (const text of texts) expect.soft(await searchNames(text), text).toEqual(['Uwe'])
})

test('the search text of all clients is made again when the record opens or the country changes', async () => {
  const database = new Database(join(clinic.folder, databaseName))
  database.exec(
    `UPDATE clients SET searchText = 'old', sortName = 'old'; UPDATE practice SET searchTextFrom = 0`,
  )
  database.close()
  expect(await searchNames('zimmer')).toEqual([])
  await setCountry('DE')
  expect(await searchNames('zimmer')).toEqual(['Anna Zimmer'])
})
