import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { progressLine } from '../../../scripts/progress-line.mjs'
import { resumedDownloader, type Progress } from '../../../scripts/resumed-download.mjs'

const content = Buffer.from(Array.from({ length: 10 }, (_, index) => `part ${index}\n`).join(''))
const piece = content.length / 10
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'elsewhere-download-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

const readPart = () => {
  const path = join(folder, 'parts/runtime.zip.part')
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Starts a server and returns a download from it, with what it has said about its progress. */
async function downloadFrom(answer: Answer, stallMs: number) {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const seen: Progress[] = []
  const target = join(folder, 'whole/runtime.zip')
  const downloader = resumedDownloader({
    folder: join(folder, 'parts'),
    stallMs,
    onProgress: (progress) => seen.push(progress),
  })
  return { seen, target, download: () => downloader.download(`http://127.0.0.1:${port}/runtime.zip`, target) }
}

/** Sends some bytes, one piece after the other, and then ends, or says nothing more. */
async function send(response: ServerResponse, from: number, until: number, everyMs: number) {
  for (let at = from; at < until; at += piece) {
    response.write(content.subarray(at, Math.min(at + piece, until)))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  if (until === content.length) response.end()
}

it('goes on while bytes come, however long it takes, and says how far it is', async () => {
  const { download, seen, target } = await downloadFrom((_request, response) => {
    response.writeHead(200, { 'content-length': content.length })
    void send(response, 0, content.length, 60)
  }, 400)
  const started = performance.now()
  await download()
  expect(performance.now() - started).toBeGreaterThan(400)
  expect(readFileSync(target)).toEqual(content)
  expect(seen.at(-1)).toEqual({ received: content.length, total: content.length })
  expect(seen.length).toBeGreaterThan(3)
  expect(readdirSync(join(folder, 'parts'))).toEqual([])
})

it.each([
  ['does not answer', 0],
  ['sends no more bytes', 4 * piece],
])('ends when the server %s, and goes on from there the next time', async (_what, sent) => {
  const ranges: unknown[] = []
  const { download, target, seen } = await downloadFrom((request, response) => {
    ranges.push(request.headers.range)
    if (ranges.length === 1) {
      if (sent === 0) return
      response.writeHead(200, { 'content-length': content.length })
      return void send(response, 0, sent, 1)
    }
    const range = sent > 0 ? { 'content-range': `bytes ${sent}-${content.length - 1}/${content.length}` } : {}
    response.writeHead(sent > 0 ? 206 : 200, { 'content-length': content.length - sent, ...range })
    void send(response, sent, content.length, 1)
  }, 300)
  await expect(download()).rejects.toThrow('No byte has come')
  await download()
  expect(ranges).toEqual([undefined, sent > 0 ? `bytes=${sent}-` : undefined])
  expect(readFileSync(target)).toEqual(content)
  expect(seen.at(-1)).toEqual({ received: content.length, total: content.length })
})

it('starts again where the server cannot go on', async () => {
  const { download, target } = await downloadFrom((_request, response) => {
    response.writeHead(200, { 'content-length': content.length })
    response.end(content)
  }, 1000)
  await download()
  rmSync(target)
  writeFileSync(join(folder, 'parts/runtime.zip.part'), 'another start')
  await download()
  expect(readFileSync(target)).toEqual(content)
})

it('takes a part that is the whole file', async () => {
  const { download, target } = await downloadFrom((request, response) => {
    response.writeHead(request.headers.range === undefined ? 200 : 416).end(content)
  }, 1000)
  await download()
  rmSync(target)
  writeFileSync(join(folder, 'parts/runtime.zip.part'), content)
  await download()
  expect(readFileSync(target)).toEqual(content)
})

it.each([404, 500])('keeps the part when the server answers with %i', async (status) => {
  let isUp = false
  const { download } = await downloadFrom((_request, response) => {
    if (!isUp) {
      response.writeHead(200, { 'content-length': 100 }).write('some')
      // The connection breaks when these bytes have come.
      return void vi.waitUntil(() => readPart() === 'some').then(() => response.destroy())
    }
    response.writeHead(status).end('an error page')
  }, 1000)
  await expect(download()).rejects.toThrow()
  isUp = true
  await expect(download()).rejects.toThrow(`answered with ${status}`)
  expect(readPart()).toBe('some')
})

it('shows the progress in one line of a terminal, and in few lines of a log', () => {
  const shownOn = (isTTY: boolean) => {
    let text = ''
    const line = progressLine('Downloading', {
      isTTY,
      write: (part: string) => ((text += part), true),
    })
    for (let received = 0; received <= 100_000_000; received += 100_000)
      line.show({ received, total: 100_000_000 })
    line.end()
    return text
  }
  expect(shownOn(true)).toMatch(/^\rDownloading: 0 of 100 MB \r/)
  expect(shownOn(true)).toMatch(/\rDownloading: 100 of 100 MB \n$/)
  expect(shownOn(false).split('\n')).toHaveLength(12)
})
