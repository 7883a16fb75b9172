import { describe, expect, it } from 'vitest'
import type { CustomScheme } from 'electron'
import { isOwn, registerScheme, serve } from '@main/electron/scheme'
import { outsideUrls } from './contents-stub'

it('registers one scheme that works like https and bypasses no security rule', () => {
  const registered: CustomScheme[][] = []
  registerScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(schemes) })
  expect(registered).toHaveLength(1)
  const [own] = registered[0] ?? []
  expect(own?.scheme).toBe('app')
  expect(own?.privileges).toMatchObject({ standard: true, secure: true, supportFetchAPI: true, stream: true })
  expect(own?.privileges?.bypassCSP ?? false).toBe(false)
  expect(own?.privileges?.corsEnabled ?? false).toBe(false)
  expect(own?.privileges?.allowServiceWorkers ?? false).toBe(false)
})

describe('the handler', () => {
  const handled: string[] = []
  let handle: (request: Request) => Response | Promise<Response> = () => new Response('not set')
  serve({ handle: (name, handler) => (expect(name).toBe('app'), (handle = handler)) }, async (request) => {
    handled.push(`${request.method} ${request.url} ${await request.text()}`)
    return new Response('the practice')
  })

  it('passes a request to app://elsewhere unchanged to the clinic', async () => {
    const response = await handle(
      new Request('app://elsewhere/rpc/clients.save?x=1', { method: 'POST', body: 'body' }),
    )
    expect(await response.text()).toBe('the practice')
    expect(handled.splice(0)).toEqual(['POST app://elsewhere/rpc/clients.save?x=1 body'])
  })

  it.each(['app://other/', 'app://elsewhere.example/', 'app://elsewhere:80/'])(
    'refuses %s',
    async (address) => {
      expect((await handle(new Request(address))).status).toBe(421)
      expect(handled).toEqual([])
    },
  )
})

it.each(outsideUrls)('does not accept %s as its own address', (address) => {
  expect(isOwn(address)).toBe(false)
})
