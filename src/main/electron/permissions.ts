import type { Session } from 'electron'

type Permissions = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>

/** Copying text the therapist selected; there is no camera, microphone, place, notification or device the application asks for. */
const allowed = 'clipboard-sanitized-write'

export function refusePermissions(session: Permissions): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === allowed))
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
}
