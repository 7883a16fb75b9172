import { getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  /** The text of each page, with the layout of the paper. */
  pages: string[]
  /** The size of the first page, in points. */
  width: number
  height: number
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  try {
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(layOut(items.flatMap((item) => ('str' in item ? pieceOf(item) : []))))
    }
    return { pages, width, height }
  } finally {
    await pdf.cleanup()
    await pdf.loadingTask.destroy()
  }
}

/** A run of text of the PDF, with lengths in points from the bottom left corner of the page. */
interface Piece {
  text: string
  left: number
  right: number
  baseline: number
  size: number
}

function pieceOf(item: { str: string; transform: number[]; width: number }): Piece[] {
  const [, , , size = 0, left = 0, baseline = 0] = item.transform
  if (item.str.trim() === '') return []
  return [{ text: item.str, left, right: left + item.width, baseline, size: Math.abs(size) }]
}

/** Groups the runs into lines from top to bottom, each from left to right. */
function layOut(pieces: Piece[]): string {
  const lines: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.baseline - a.baseline)) {
    const above = lines.at(-1)?.[0]
    if (above && above.baseline - piece.baseline < Math.min(above.size, piece.size) / 2) {
      lines.at(-1)!.push(piece)
    } else {
      lines.push([piece])
    }
  }
  return lines.map(joined).join('\n')
}

/** Joins the runs of a line, and fills each gap with as many spaces as fit. */
function joined(line: Piece[]): string {
  let text = ''
  let end = 0
  for (const piece of line.toSorted((a, b) => a.left - b.left)) {
    const gap = text === '' ? piece.left : piece.left - end
    // A space is about a quarter of the font size wide. A gap of less than half a space is kerning.
    text += ' '.repeat(Math.max(0, Math.round(gap / (piece.size / 4)))) + piece.text
    end = piece.right
  }
  return text
}
