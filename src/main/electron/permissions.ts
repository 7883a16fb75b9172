import type { Session } from 'electron'

type Permissions = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>

/** Copying selected text. The application needs no camera, microphone, location, notification or device. */
const allowed = 'clipboard-sanitized-write'

export function refusePermissions(session: Permissions): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === allowed))
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
}
