import { archiveEnding } from '@shared/backups'
import { dayOf } from '@shared/fields'
import { Hono, type Context } from 'hono'
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { ClinicContext } from '../clinic-context'
import { databaseName } from '../database/open'
import { isDiskFull, sqliteCode } from '../database/problem'
import type { Backups } from './backups'

/** The routes of whole files: an archive for another computer, and a file that somebody wants to restore. */
export function backupRoutes(context: (request: Request) => Promise<ClinicContext>): Hono {
  return (
    new Hono()
      .get('/archive', async (c) => {
        const { practice, clock } = await context(c.req.raw)
        if (practice.state !== 'open') return c.text('No practice is open.', 409)
        const { backups } = practice
        const path = newFile(backups)
        const madeAt = clock()
        await backups.run('pack', { record: recordOf(backups), path, madeAt: madeAt.toISOString() })
        return download(c, path, `Elsewhere ${dayOf(madeAt)}${archiveEnding}`)
      })
      // What can still be read of a record that cannot be opened.
      .get('/salvage', async (c) => {
        const { practice, clock } = await context(c.req.raw)
        if (practice.state !== 'problem') return c.text('The record is open.', 409)
        const { backups } = practice
        const path = newFile(backups)
        await backups.run('salvage', { record: recordOf(backups), path, folder: `${path}.parts` })
        return download(c, path, `Elsewhere, what could be read, ${dayOf(clock())}.zip`)
      })
      .post('/upload', async (c) => {
        const { practice } = await context(c.req.raw)
        if (practice.state === 'closed') return c.text('Elsewhere was closed.', 409)
        if (practice.state === 'choice') return c.text('No practice is open.', 409)
        const id = randomUUID()
        const path = practice.backups.incoming.uploadPath(id)
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        const body = c.req.raw.body
        try {
          // Written while it arrives: a record can be larger than the memory.
          await pipeline(
            body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]),
            createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
          )
        } catch (error) {
          rmSync(path, { force: true })
          const code = sqliteCode(error)
          if (isDiskFull(code)) return c.json({ refusal: 'disk-full' }, 507)
          throw error
        }
        return c.json({ upload: id })
      })
  )
}

const recordOf = ({ folder }: Backups) => join(folder, databaseName)

/** Returns a path for a file that is made for a download. */
function newFile({ incoming }: Backups): string {
  const path = incoming.newPath()
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return path
}

/** Sends a zip file, and deletes it when it is sent. */
function download(c: Context, path: string, name: string): Response {
  c.header('Content-Type', 'application/zip')
  c.header('Content-Length', String(statSync(path).size))
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  const file = createReadStream(path)
  file.on('close', () => rmSync(path, { force: true }))
  return c.body(Readable.toWeb(file) as unknown as globalThis.ReadableStream)
}
