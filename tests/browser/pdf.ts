import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether poppler's tools are here to read a PDF back with. */
export const canReadPdf = ['pdftotext', 'pdfinfo'].every((tool) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

export interface ReadPdf {
  /** The text of each page, laid out as on paper. */
  pages: string[]
  /** In points. */
  width: number
  height: number
}

export function readPdf(bytes: Buffer): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-pdf-'))
  try {
    const file = join(folder, 'page.pdf')
    writeFileSync(file, bytes)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    const size = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(
      execFileSync('pdfinfo', [file], { encoding: 'utf8' }),
    )
    return {
      pages: text.split('\f').slice(0, -1),
      width: Number(size?.[1]),
      height: Number(size?.[2]),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
