import { randomUUID } from 'node:crypto'
import { defaultBackupSettings } from '@shared/backups'
import { tooLong, type RefusalCase } from '../refusal-case'

const settings = (change: object) => () => ({ ...defaultBackupSettings, ...change })

export const backupRefusals: RefusalCase[] = [
  {
    call: 'backups.saveSettings',
    when: 'the budget is words',
    input: settings({ budgetMegabytes: 'all' }),
    field: 'budgetMegabytes',
  },
  {
    call: 'backups.saveSettings',
    when: 'the budget is too small',
    input: settings({ budgetMegabytes: 99 }),
    field: 'budgetMegabytes',
  },
  {
    call: 'backups.saveSettings',
    when: 'the budget is a fraction',
    input: settings({ budgetMegabytes: 100.5 }),
    field: 'budgetMegabytes',
  },
  {
    call: 'backups.saveSettings',
    when: 'the path is too long',
    input: settings({ secondFolder: tooLong(1000) }),
    field: 'secondFolder',
  },
  {
    call: 'backups.saveSettings',
    when: 'the path is not absolute',
    input: settings({ secondFolder: 'stick' }),
    field: 'secondFolder',
    refusal: 'second-folder-not-absolute',
  },
  {
    call: 'backups.saveSettings',
    when: 'there is no such folder',
    input: settings({ secondFolder: '/nowhere/at/all' }),
    field: 'secondFolder',
    refusal: 'second-folder-missing',
  },
  {
    call: 'backups.examine',
    when: 'nothing is named',
    input: () => ({}),
    field: '',
  },
  {
    call: 'backups.examine',
    when: 'the upload is no id',
    input: () => ({ upload: '../practice.db' }),
    field: 'upload',
  },
  {
    call: 'backups.restore',
    when: 'the id is none',
    input: () => ({ id: 'practice.db' }),
    field: 'id',
  },
]

const restoreOf = (change: object) => () => ({
  copyId: randomUUID(),
  clientId: 1,
  expectedState: '',
  fields: [],
  items: [],
  ...change,
})

export const clientRestoreRefusals: RefusalCase[] = [
  { call: 'backups.openCopy', when: 'nothing is named', input: () => ({}), field: '' },
  {
    call: 'pages.clientsInBackup',
    when: 'the text is too long',
    input: () => ({ copyId: randomUUID(), text: tooLong(200) }),
    field: 'text',
  },
  {
    call: 'pages.clientInBackup',
    when: 'no client is named',
    input: () => ({ copyId: randomUUID() }),
    field: '',
  },
  {
    call: 'pages.restoreClient',
    when: 'the copy is a path',
    input: restoreOf({ copyId: '../practice.db' }),
    field: 'copyId',
  },
  {
    call: 'pages.restoreClient',
    when: 'the client is no id',
    input: restoreOf({ clientId: 0 }),
    field: 'clientId',
  },
]

/** Names that are in no list. None of them may lead to a file. */
export const unlistedNames = [
  '../practice.db',
  '..\\practice.db',
  '/etc/passwd',
  'practice.db',
  `${randomUUID()}.db`,
]
