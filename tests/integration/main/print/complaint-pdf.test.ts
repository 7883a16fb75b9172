import { beforeEach, expect, test } from 'vitest'
import { newPractice } from '../../../support/clinic'

let printCalls: [string, string][] = []
beforeEach(() => {
  printCalls = []
})
const desktop = {
  host: 'electron' as const,
  makePdf: (path: string, paper: string) => {
    printCalls.push([path, paper])
    return Promise.resolve(new TextEncoder().encode('%PDF-1.7 made up'))
  },
}

test.each([
  ['plans', 'treatment-plan'],
  ['progress', 'progress'],
])(
  'a host that makes PDF files prints the page of the %s as a PDF file on the chosen paper',
  async (page, name) => {
    const { get } = await newPractice({ desktop })
    const response = await get(`/exports/${page}/7.pdf?paper=letter`)
    expect(printCalls).toEqual([[`/print/${page}/7?paper=letter`, 'letter']])
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}-7.pdf"`)
    expect(await response.text()).toBe('%PDF-1.7 made up')
  },
)

test('a host that cannot make PDF files answers with 501', async () => {
  const { get } = await newPractice()
  expect((await get('/exports/plans/7.pdf?paper=a4')).status).toBe(501)
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
  expect((await get(`/exports/plans/${name}`)).status).toBe(404)
  expect(printCalls).toEqual([])
})
