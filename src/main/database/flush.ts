import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Flushes a file to the disk. Otherwise a power failure could keep its rename and lose the content. */
export function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename itself durable. Windows cannot open a folder, and needs no such step. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
