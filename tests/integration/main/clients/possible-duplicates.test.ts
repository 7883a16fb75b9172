import { beforeEach, expect, test } from 'vitest'
import { emptyClient, type ClientInput } from '@shared/clients'
import { newPractice, type TestClinic } from '../../../support/clinic'

let clinic: TestClinic

const people = [
  { firstName: 'Zoë', lastName: 'Ångström', phone: '+49 30 123-4567', email: 'zoe@example.org' },
  { firstName: 'Zoë Marie', lastName: 'Ångström' },
  { firstName: 'Anna Maria', lastName: 'Berg', phone: '555 12', email: 'anna@example.org' },
  { firstName: 'Cher', lastName: '' },
  { firstName: 'James', lastName: 'Mc Donagh', dateOfBirth: '1980-05-05' },
]

beforeEach(async () => {
  clinic = await newPractice()
  for (const person of people) await clinic.api.clients.create.mutate({ ...emptyClient, ...person })
})

const findDuplicates = async (person: Partial<ClientInput>) => {
  const { firstName, lastName, phone, email, dateOfBirth } = {
    ...emptyClient,
    firstName: 'Nobody',
    ...person,
  }
  const found = await clinic.api.clients.possibleDuplicates.query({
    firstName,
    lastName,
    phone,
    email,
    dateOfBirth,
  })
  return found.map((one) => `${one.firstName}: ${one.same.join(', ')}`)
}

test.each<[string, Partial<ClientInput>, string[]]>([
  ['the same name', { firstName: 'Zoë', lastName: 'Ångström' }, ['Zoë: name']],
  ['the name without accents and capitals', { firstName: 'zoe', lastName: 'ANGSTROM' }, ['Zoë: name']],
  ['the family name first', { firstName: 'Angstrom', lastName: 'Zoe' }, ['Zoë: name']],
  ['the whole name in one field', { firstName: 'Ångström  Zoë' }, ['Zoë: name']],
  ['two given names split differently', { firstName: 'Anna', lastName: 'Maria Berg' }, ['Anna Maria: name']],
  ['a single name', { firstName: 'cher' }, ['Cher: name']],
  ['the same phone in another format', { phone: '030 1234567' }, ['Zoë: phone']],
  ['the last seven digits of a phone', { phone: '123 4567' }, ['Zoë: phone']],
  ['a short phone', { phone: '55512' }, ['Anna Maria: phone']],
  ['the same e-mail', { email: 'ANNA@example.org' }, ['Anna Maria: e-mail']],
  [
    'several fields, with the best match first',
    { firstName: 'Zoe', lastName: 'Angstrom', phone: '+49301234567', email: 'anna@example.org' },
    ['Zoë: name, phone', 'Anna Maria: e-mail'],
  ],
  [
    'the name before the phone of another client',
    { firstName: 'Cher', phone: '55512' },
    ['Cher: name', 'Anna Maria: phone'],
  ],
  ['the name in other words', { firstName: 'James', lastName: 'McDonagh' }, ['James: name']],
  ['another form of the name', { firstName: 'Jim', lastName: 'Mc Donagh' }, ['James: similar name']],
  ['one letter wrong', { firstName: 'Zoe', lastName: 'Angstrem' }, ['Zoë: similar name']],
  [
    'two letters in the wrong order',
    { firstName: 'Anna Maria', lastName: 'Breg' },
    ['Anna Maria: similar name'],
  ],
  [
    'the same surname and birth date',
    { firstName: 'Seamus', lastName: 'McDonagh', dateOfBirth: '1980-05-05' },
    ['James: surname and birth date'],
  ],
  ['not the same birth date alone', { firstName: 'Ada', lastName: 'Lund', dateOfBirth: '1980-05-05' }, []],
  ['not two letters wrong', { firstName: 'Zoe', lastName: 'Angstrxx' }, []],
  ['not a part of a name', { firstName: 'Zoë' }, []],
  ['not a part of a word', { firstName: 'Che' }, []],
  ['not other words of the same length', { firstName: 'Chex' }, []],
  ['not the last six digits of a phone', { phone: '23 4567' }, []],
  ['not another phone with the same end', { phone: '040 1234567' }, []],
  ['not a part of an e-mail', { email: 'anna@example.or' }, []],
  ['not an empty phone or e-mail', { firstName: 'Nobody', lastName: 'Else' }, []],
])('finds possible duplicates by %s', async (_how, person, expected) => {
  expect(await findDuplicates(person)).toEqual(expected)
})

test('an archived client is found too, and marked as archived', async () => {
  const [cher] = await clinic.api.clients.search.query({ text: 'cher' })
  await clinic.api.clients.setArchived.mutate({ id: cher!.id, archived: true })
  const found = await clinic.api.clients.possibleDuplicates.query({ ...emptyClient, firstName: 'Cher' })
  expect(found).toMatchObject([{ id: cher!.id, archived: true }])
})
