import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Folders {
  /** Where the practice is kept. */
  practice: string
  /** Where Chromium keeps what it needs; also what the single-instance lock is held on, so each practice has its own. */
  profile: string
  sample: boolean
}

/** Electron and Chromium add words of their own, so what is not known here is left alone. */
export function readFolders(words: string[], userData: string): Folders {
  const { values } = parseArgs({
    args: words,
    options: { data: { type: 'string' }, sample: { type: 'boolean', default: false } },
    strict: false,
    allowPositionals: true,
  })
  const sample = values.sample === true
  if (typeof values.data === 'string' && values.data !== '') {
    const practice = resolve(values.data)
    return { practice, profile: join(practice, 'desktop-window'), sample }
  }
  if (sample) {
    const practice = join(userData, 'sample-practice')
    return { practice, profile: join(practice, 'desktop-window'), sample }
  }
  return { practice: join(userData, 'practice'), profile: userData, sample }
}
