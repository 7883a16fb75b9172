import { AnchorLink } from '../../ui/links'

export function BackupHelp() {
  return (
    <>
      <p>
        Elsewhere makes backups by itself while you work, and checks each one. A warning in the menu says when
        the last one is too old.
      </p>
      <p>
        A backup on the same disk is lost with that disk. So enter a second folder, such as a USB stick, in
        the{' '}
        <AnchorLink to="/settings/backups" underline="always">
          backup settings
        </AnchorLink>
        .
      </p>
      <h3>Restore</h3>
      <ul>
        <li>Choose a backup in the backup settings. A preview shows what is in it and what is not.</li>
        <li>The present record is kept as a backup first. You can undo the restore.</li>
        <li>
          You can also{' '}
          <AnchorLink to="/restore-client" underline="always">
            restore one client
          </AnchorLink>
          . The other clients stay as they are.
        </li>
      </ul>
      <h3>A new computer</h3>
      <p>
        Choose “Save everything as one file” in the backup settings. Start Elsewhere on the new computer and
        choose “I have a backup”.
      </p>
    </>
  )
}
