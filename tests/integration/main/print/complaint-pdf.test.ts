import { beforeEach, expect, test } from 'vitest'
import { newPractice } from '../../../support/clinic'

let asked: [string, string][] = []
beforeEach(() => {
  asked = []
})
const desktop = {
  host: 'electron' as const,
  makePdf: (path: string, paper: string) => {
    asked.push([path, paper])
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
    const answer = await get(`/exports/${page}/7.pdf?paper=letter`)
    expect(asked).toEqual([[`/print/${page}/7?paper=letter`, 'letter']])
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}-7.pdf"`)
    expect(await answer.text()).toBe('%PDF-1.7 made up')
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
  expect(asked).toEqual([])
})
