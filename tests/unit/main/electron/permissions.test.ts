import { expect, it } from 'vitest'
import { refusePermissions } from '@main/electron/permissions'

type Request = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void
type Check = (contents: unknown, permission: string) => boolean

const handlers: { request?: Request; check?: Check; device?: () => boolean } = {}
refusePermissions({
  setPermissionRequestHandler: (handler: unknown) => void (handlers.request = handler as Request),
  setPermissionCheckHandler: (handler: unknown) => void (handlers.check = handler as Check),
  setDevicePermissionHandler: (handler: unknown) => void (handlers.device = handler as () => boolean),
})

function isGranted(permission: string): boolean {
  let granted: boolean | undefined
  handlers.request?.(null, permission, (isAllowed) => (granted = isAllowed))
  if (granted === undefined) throw new Error('no answer was given')
  expect(handlers.check?.(null, permission)).toBe(granted)
  return granted
}

it.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fullscreen',
  'openExternal',
  'fileSystem',
  'usb',
  'serial',
  'hid',
  'local-network',
  'unknown',
  'a permission of a later version',
])('refuses %s', (permission) => {
  expect(isGranted(permission)).toBe(false)
})

it('allows copying text', () => {
  expect(isGranted('clipboard-sanitized-write')).toBe(true)
})

it('refuses every device', () => {
  expect(handlers.device?.()).toBe(false)
})
