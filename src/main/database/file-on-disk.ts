import { statSync } from 'node:fs'

/** The file of the open record was deleted, replaced or written to by another program. What was not confirmed is not saved. */
export class RecordReplaced extends Error {
  /** @param isMoved whether the opened file is whole and only no longer at its place */
  constructor(readonly isMoved: boolean) {
    super('The file of the record was replaced')
  }
}

interface FileState {
  /** What distinguishes the file from another one with the same name. */
  identity: string
  content: string
}

/**
 * Knows the file of the open record and its journal, so that a change by another program is noticed. It only asks the system
 * for their state: opening and closing the file of a record would release the locks of SQLite.
 */
export class FileOnDisk {
  readonly #path: string
  readonly #record: string
  readonly #journal: string
  #content: string

  /** @param path the absolute path of a record that this process has just opened */
  constructor(path: string) {
    const record = stateOf(path)
    this.#path = path
    this.#record = record.identity
    this.#journal = stateOf(`${path}-wal`).identity
    this.#content = record.content
  }

  /** @throws RecordReplaced */
  refuseIfReplaced(): void {
    if (this.#refuseIfMoved().content !== this.#content) throw new RecordReplaced(false)
  }

  /** Notes what a commit changed: SQLite moves the journal into the file now and then. @throws RecordReplaced */
  confirmWrite(): void {
    this.#content = this.#refuseIfMoved().content
  }

  #refuseIfMoved(): FileState {
    const record = stateOf(this.#path)
    if (record.identity !== this.#record) throw new RecordReplaced(true)
    if (stateOf(`${this.#path}-wal`).identity !== this.#journal) throw new RecordReplaced(true)
    return record
  }
}

/** Windows writes the time of a change late, so there only the size can be compared. */
const comparesTimes = process.platform !== 'win32'

function stateOf(path: string): FileState {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!status) return { identity: 'none', content: '' }
  const { dev, ino, size, mtimeNs } = status
  return { identity: `${dev} ${ino}`, content: comparesTimes ? `${size} ${mtimeNs}` : `${size}` }
}
