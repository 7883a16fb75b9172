import { archiveEnding } from '@shared/backups'
import { dayOf } from '@shared/fields'
import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { ClinicContext } from '../clinic-context'
import { databaseName } from '../database/open'
import { isDiskFull, sqliteCode } from '../database/problem'

/** The routes of whole files: an archive for another computer, and a file that somebody wants to restore. */
export function backupRoutes(context: (request: Request) => Promise<ClinicContext>): Hono {
  return new Hono()
    .get('/archive', async (c) => {
      const { practice, clock } = await context(c.req.raw)
      if (practice.state !== 'open') return c.text('No practice is open.', 409)
      const { backups } = practice
      const now = clock()
      const path = backups.newPath()
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      await backups.run('pack', {
        record: join(backups.folder, databaseName),
        path,
        madeAt: now.toISOString(),
      })
      c.header('Content-Type', 'application/zip')
      c.header('Content-Length', String(statSync(path).size))
      c.header('Content-Disposition', `attachment; filename="Elsewhere ${dayOf(now)}${archiveEnding}"`)
      const file = createReadStream(path)
      file.on('close', () => rmSync(path, { force: true }))
      return c.body(Readable.toWeb(file) as unknown as globalThis.ReadableStream)
    })
    .post('/upload', async (c) => {
      const { practice } = await context(c.req.raw)
      if (practice.state === 'closed') return c.text('Elsewhere was closed.', 409)
      const id = randomUUID()
      const path = practice.backups.newPath(`${id}.upload`)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      practice.backups.dropUploads()
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
}
