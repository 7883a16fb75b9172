import type { RecordFacts } from '@shared/backups'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** A file on its way in, under its own id. */
interface Copy {
  id: string
  path: string
}

/** A checked copy of a file, ready to take the place of the record. */
export interface Examined extends Copy {
  facts: RecordFacts
  /** Whether its restore undoes the last one. */
  isUndo: boolean
}

/** How many copies are kept, so that as many windows do not disturb each other. Each copy is as large as a record. */
const MAX_COPIES = 3

/** The newest copies of one kind. Each window asks for its own by the id. */
class Copies<Kept extends Copy> {
  #copies: Kept[] = []

  /** Keeps a copy, and deletes the oldest ones. */
  keep(copy: Kept): void {
    this.#copies.push(copy)
    for (const { path } of this.#copies.splice(0, this.#copies.length - MAX_COPIES))
      rmSync(path, { force: true })
  }

  /** Returns a copy that is still kept. */
  find(id: string): Kept | undefined {
    return this.#copies.find((copy) => copy.id === id)
  }

  /** Returns a copy and forgets it. Its file stays. */
  take(id: string): Kept | undefined {
    const found = this.find(id)
    this.#copies = this.#copies.filter((copy) => copy !== found)
    return found
  }
}

/** The files that are on their way in or out, in a folder that is emptied at each start. */
export class IncomingFiles {
  readonly #folder: string
  /** The files that were examined and can be restored. */
  readonly examined = new Copies<Examined>()
  /** The copies of backups, with the present tables, from which one client can be read. */
  readonly opened = new Copies<Copy>()

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'incoming')
  }

  empty(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Returns a new path for a file. */
  newPath(id: string = randomUUID()): string {
    return join(this.#folder, id)
  }

  /** Returns the path of a file that a window sends here. */
  uploadPath(id: string): string {
    return this.newPath(`${id}.upload`)
  }
}
