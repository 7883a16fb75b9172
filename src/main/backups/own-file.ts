import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { replaceFile } from '../database/backup-files'

/**
 * Reads a small JSON file of this program.
 *
 * @returns the value, or null when there is no file; `isDamaged` when the file cannot be read or is not as the schema says
 */
export function readOwnFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
): { value: Value | null; isDamaged: boolean } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { value: null, isDamaged: !isMissing }
  }
  try {
    return { value: schema.parse(JSON.parse(text)), isDamaged: false }
  } catch {
    return { value: null, isDamaged: true }
  }
}

/** Writes such a file. */
export function writeOwnFile(path: string, value: unknown): void {
  replaceFile(path, `${JSON.stringify(value, null, 2)}\n`)
}
