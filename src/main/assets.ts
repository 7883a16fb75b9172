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

/** The placeholder for the nonce in index.html. */
const NONCE_PLACE = '__NONCE__'

/**
 * Reads a file of the built screens. A path without a file extension is a screen, and every screen is index.html.
 * Files in /assets have a hash in their names, so they may be cached for ever. index.html is never cached; the icon is
 * asked for again.
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
      headers: {
        'Content-Type': type,
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}
