import { getDocumentProxy } from 'unpdf'

export interface PdfContent {
  /** The text of each page, with the layout of the paper. */
  pages: string[]
  /** The runs of text of each page, in the order of the document: a wrapped cell is not mixed with its neighbours. */
  runs: TextRun[][]
  /** The size of the first page, in points. */
  width: number
  height: number
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  try {
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
    const runs: TextRun[][] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      runs.push(items.flatMap((item) => ('str' in item ? toTextRuns(item) : [])))
    }
    return { pages: runs.map(joinLines), runs, width, height }
  } finally {
    await pdf.cleanup()
    await pdf.loadingTask.destroy()
  }
}

/** A run of text of the PDF, with lengths in points from the bottom left corner of the page. */
export interface TextRun {
  text: string
  left: number
  right: number
  baseline: number
  size: number
}

function toTextRuns(item: { str: string; transform: number[]; width: number }): TextRun[] {
  const [, , , size = 0, left = 0, baseline = 0] = item.transform
  if (item.str.trim() === '') return []
  return [{ text: item.str, left, right: left + item.width, baseline, size: Math.abs(size) }]
}

/** Groups the runs into lines from top to bottom, each from left to right. */
function joinLines(runs: TextRun[]): string {
  const lines: TextRun[][] = []
  for (const run of runs.toSorted((a, b) => b.baseline - a.baseline)) {
    const previous = lines.at(-1)?.[0]
    if (previous && previous.baseline - run.baseline < Math.min(previous.size, run.size) / 2) {
      lines.at(-1)!.push(run)
    } else {
      lines.push([run])
    }
  }
  return lines.map(joinRuns).join('\n')
}

/** Joins the runs of a line, and fills each gap with as many spaces as fit. */
function joinRuns(line: TextRun[]): string {
  let text = ''
  let end = 0
  for (const run of line.toSorted((a, b) => a.left - b.left)) {
    const gap = text === '' ? run.left : run.left - end
    // A space is about a quarter of the font size wide. A gap of less than half a space is kerning.
    text += ' '.repeat(Math.max(0, Math.round(gap / (run.size / 4)))) + run.text
    end = run.right
  }
  return text
}
