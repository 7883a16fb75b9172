import { expect, it } from 'vitest'
import { disableNameLookups, forbidNetwork } from '@main/electron/network'

function isCancelled(address: string, developing = false): boolean {
  let cancelled: boolean | undefined
  forbidNetwork(
    {
      webRequest: {
        onBeforeRequest(...given: unknown[]) {
          const listener = given.at(-1) as (
            details: { url: string },
            callback: (response: { cancel?: boolean }) => void,
          ) => void
          listener({ url: address }, (response) => (cancelled = response.cancel))
        },
      },
    },
    developing,
  )
  if (cancelled === undefined) throw new Error('no answer was given')
  return cancelled
}

it.each([
  'https://example.org/',
  'http://127.0.0.1:8000/',
  'ws://example.org/',
  'file:///etc/passwd',
  'app://other/',
  'blob:https://example.org/1',
  'devtools://devtools/bundled/inspector.html',
  'chrome-extension://abc/page.html',
])('cancels a request to %s', (address) => {
  expect(isCancelled(address)).toBe(true)
})

it.each([
  'app://elsewhere/',
  'app://elsewhere/rpc/clients.list',
  'blob:app://elsewhere/1',
  'data:image/png;base64,AA',
])('loads %s', (address) => {
  expect(isCancelled(address)).toBe(false)
})

it('loads the developer tools in development', () => {
  expect(isCancelled('devtools://devtools/bundled/inspector.html', true)).toBe(false)
})

it('resolves no host name', () => {
  const switches = new Map<string, string | undefined>()
  disableNameLookups({ appendSwitch: (name, value) => void switches.set(name, value) })
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(switches.has('disable-background-networking')).toBe(true)
})
