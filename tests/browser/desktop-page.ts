import { join } from 'node:path'
import type { BrowserContext, Route } from '@playwright/test'
import { DesktopProgram } from '../desktop/desktop-program'
import { test as base } from './strict-page'

/** The address stands for `app://elsewhere`, which a browser without Electron cannot load. No program listens there. */
const ORIGIN = 'http://127.0.0.1:9'

/**
 * The page is in Chromium, and each of its requests is answered by the handler of the built desktop program, which runs on the
 * stand-in for Electron.
 */
export const test = base.extend<{ program: DesktopProgram }>({
  program: async ({}, use) => {
    const program = await DesktopProgram.start()
    await use(program)
    await program.remove()
  },

  host: async ({ program, context, origins }, use) => {
    origins.add(ORIGIN)
    await routeTo(program, context)
    await use({
      link: `${ORIGIN}/`,
      origin: ORIGIN,
      dataFolder: join(program.home, '.local/share/elsewhere/practice'),
      stop: () => program.ask('quit').then(() => undefined),
      kill: () => program.kill().then(() => undefined),
    })
  },
})

/** Answers the requests of all pages with this program, and no longer with an earlier one. */
export async function routeTo(program: DesktopProgram, context: BrowserContext): Promise<void> {
  await context.unrouteAll()
  await context.route(`${ORIGIN}/**`, (route) => answer(route, program))
}

async function answer(route: Route, program: DesktopProgram): Promise<void> {
  const request = route.request()
  const { pathname, search } = new URL(request.url())
  const given = await request.allHeaders()
  const asked = program.ask('load', {
    url: `app://elsewhere${pathname}${search}`,
    method: request.method(),
    resourceType: request.isNavigationRequest() ? 'mainFrame' : 'xhr',
    headers: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => {
        if (name === 'origin') return [[name, 'app://elsewhere']]
        // Chromium does not ask its network service for a page of a custom scheme.
        return /^(host|cookie|referer|sec-fetch-.*|content-length|connection)$/.test(name)
          ? []
          : [[name, value]]
      }),
    ),
    body: request.postDataBuffer()?.toString('base64') ?? null,
  })
  // A page that is closing may still ask when the program has ended.
  const answered = await asked.catch((error: unknown) => ({ error: String(error) }))
  if ('error' in answered) return route.abort().catch(() => undefined)
  const { status, headers, body } = answered
  // Only a program on the desktop has this origin.
  const policy = headers['content-security-policy']?.replaceAll('app://elsewhere', ORIGIN)
  await route.fulfill({
    status,
    headers: policy === undefined ? headers : { ...headers, 'content-security-policy': policy },
    body: Buffer.from(body, 'base64'),
  })
}

export { expect } from './strict-page'
