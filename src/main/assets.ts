import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Where index.html has the nonce of the answer it is sent with. */
const NONCE_PLACE = '__NONCE__'

/**
 * The built screens. A path with an ending is a file; any other path is a screen, and every screen is index.html.
 * Built files carry a hash in their names, so they may be kept for ever; index.html never is.
 */
export async function assetFor(folder: string, path: string, nonce: string): Promise<Response> {
  const ending = extname(path)
  if (ending === '' || ending === '.html') {
    const page = await readFile(join(folder, 'index.html'), 'utf8')
    return new Response(page.replaceAll(NONCE_PLACE, nonce), {
      headers: { 'Content-Type': types['.html']!, 'Cache-Control': 'no-store' },
    })
  }
  const file = join(folder, normalize(path))
  const type = types[ending]
  if (!type || !file.startsWith(join(folder, '/'))) return new Response('Not found', { status: 404 })
  try {
    return new Response(await readFile(file), {
      headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}
