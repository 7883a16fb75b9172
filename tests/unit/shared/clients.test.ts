import { describe, expect, it } from 'vitest'
import { clientInput, clientSearch, emptyClient } from '@shared/clients'

const now = new Date('2026-03-10T12:00')
const errorPaths = (change: object) =>
  clientInput(now)
    .safeParse({ ...emptyClient, firstName: 'Ada', ...change })
    .error?.issues.map((issue) => issue.path[0]) ?? []

describe('a client', () => {
  it('needs a first name and nothing else', () => {
    expect(clientInput(now).safeParse(emptyClient).error?.issues).toMatchObject([
      { path: ['firstName'], message: 'Enter a name' },
    ])
    expect(errorPaths({})).toEqual([])
  })

  it('has precautions with the day when they were asked, or without it while somebody asks', () => {
    const osteoporosis = {
      id: 'osteoporosis',
      week: null,
      on: null,
      place: '',
      clearedBy: '',
      clearedOn: null,
    }
    const withAnswer = (askedOn: string | null) => ({ precautions: { answers: [osteoporosis], askedOn } })
    expect(errorPaths({ precautions: { answers: [], askedOn: '2026-03-10' } })).toEqual([])
    expect(errorPaths(withAnswer('2026-03-10'))).toEqual([])
    expect(errorPaths(withAnswer('2026-03-11'))).toEqual(['precautions'])
    expect(errorPaths(withAnswer(null))).toEqual([])
  })

  it.each(['', 'ada@example.org', ' ada@example.org ', 'ada@localhost'])(
    'may have the e-mail %j',
    (email) => {
      expect(errorPaths({ email })).toEqual([])
    },
  )

  it.each(['ada', '@', 'ada@', '@example.org', 'ada lovelace@example.org'])(
    'may not have the e-mail %j',
    (email) => {
      expect(errorPaths({ email })).toEqual(['email'])
    },
  )

  it.each([
    ['firstName', 100],
    ['lastName', 100],
    ['phone', 60],
    ['address', 500],
    ['occupation', 200],
    ['healthHistory', 20_000],
    ['contraindications', 2000],
    ['allergies', 2000],
    ['medication', 2000],
  ])('limits %s to %i characters', (field, maxLength) => {
    expect(errorPaths({ [field]: '1'.repeat(maxLength) })).toEqual([])
    expect(errorPaths({ [field]: '1'.repeat(maxLength + 1) })).toEqual([field])
  })

  it.each(['', '112', '+49 (030) 12-34', '555-0199 (evenings)', '٠٣٠ ١٢٣'])('may have phone %j', (phone) => {
    expect(errorPaths({ phone, emergencyPhone: phone })).toEqual([])
  })

  it.each(['abc', '12', '+4 (9)', 'ask at the desk'])('may not have phone %j', (phone) => {
    expect(errorPaths({ phone, emergencyPhone: phone })).toEqual(['phone', 'emergencyPhone'])
  })
})

describe('a search', () => {
  it('asks for the first 50 clients that are not archived by default', () => {
    expect(clientSearch.parse({ text: 'a' })).toEqual({ text: 'a', archived: false, limit: 50, cursor: 0 })
  })
})
