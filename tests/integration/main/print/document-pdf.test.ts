import { expect, test } from 'vitest'
import { newPractice } from '../../../support/clinic'

const printCalls: [string, string][] = []
const desktop = {
  host: 'electron' as const,
  makePdf: (path: string, paper: string) => {
    printCalls.push([path, paper])
    return Promise.resolve(new TextEncoder().encode('%PDF-1.7 made up'))
  },
}

const documents = [
  ['plans', 'treatment-plan-7.pdf'],
  ['visits', 'visit-7.pdf'],
] as const

test.each(documents)(
  'a host that makes PDF files prints the page of %s as a PDF file on the chosen paper',
  async (area, name) => {
    const { get } = await newPractice({ desktop })
    const response = await get(`/exports/${area}/7.pdf?paper=letter`)
    expect(printCalls.at(-1)).toEqual([`/print/${area}/7?paper=letter`, 'letter'])
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}"`)
    expect(await response.text()).toBe('%PDF-1.7 made up')
  },
)

test.each(documents)('a host that cannot make PDF files answers with 501 for %s', async (area) => {
  const { get } = await newPractice()
  expect((await get(`/exports/${area}/7.pdf?paper=a4`)).status).toBe(501)
})

test.each([
  'x.pdf?paper=a4',
  '0.pdf?paper=a4',
  '7.pdf',
  '7.pdf?paper=a3',
  '7.txt?paper=a4',
  '..%2F7.pdf?paper=a4',
])('there is no document %s', async (name) => {
  const { get } = await newPractice({ desktop })
  const before = printCalls.length
  for (const [area] of documents) expect((await get(`/exports/${area}/${name}`)).status).toBe(404)
  expect(printCalls).toHaveLength(before)
})
