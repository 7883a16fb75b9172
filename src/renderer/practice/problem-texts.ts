import type { RpcOutputs } from '../api/rpc'

export type Problem = Extract<RpcOutputs['practice']['status'], { state: 'problem' }>

/** What is wrong with the record, and what to do. No text here asks to delete anything. */
export const problemTexts: Record<Problem['code'], { title: string; what: string; now: string }> = {
  'folder-not-writable': {
    title: 'Elsewhere cannot write to this folder',
    what: 'It has no permission to write here, or the disk is read-only.',
    now: 'Give write permission for the folder, or start Elsewhere with another folder. Then try again.',
  },
  closed: {
    title: 'Elsewhere has been closed',
    what: 'The record was closed. Saved data is safe.',
    now: 'Start Elsewhere again.',
  },
  'already-open': {
    title: 'Elsewhere is already open',
    what: 'Another window or program has this record open. Using both could lose data.',
    now: 'Use the other window, or close it and try again.',
  },
  damaged: {
    title: 'The record cannot be read',
    what: 'The file of the record is empty or damaged. Nothing was changed.',
    now: 'Restore the latest backup of this folder, or ask an expert. Do not delete the file.',
  },
  'foreign-journal': {
    title: 'Two files of the record do not belong together',
    what: 'The latest changes are in a file of their own (practice.db-wal). It belongs to another record or another day. This can happen when an older record was put back. Nothing was changed.',
    now: 'If you put an older record back, open it without these changes. Otherwise restore the latest backup.',
  },
  missing: {
    title: 'The record is missing',
    what: 'Other files of the practice are in the folder below, but not the record (practice.db). Nothing was changed.',
    now: 'If you moved the file, move it back. Otherwise restore the latest backup.',
  },
  'not-connected': {
    title: 'The practice is not in its folder',
    what: 'There is nothing of it in the folder below now. Perhaps its drive is not connected. Nothing was changed.',
    now: 'Connect the drive or the network folder. Then try again.',
  },
  'link-broken': {
    title: 'The place of the record cannot be reached',
    what: 'The record is kept in another place, and that place is not there now. Nothing was changed.',
    now: 'Connect the drive or the network folder. Then try again.',
  },
  replaced: {
    title: 'Another program moved or changed the record',
    what: 'The file practice.db was deleted, replaced or changed while Elsewhere was open. Elsewhere saves nothing more.',
    now: 'If a cloud or sync program keeps this folder, stop it first. Then try again, or restore the latest backup.',
  },
  'not-ours': {
    title: 'This file belongs to another program',
    what: 'Elsewhere did not make the file practice.db in the folder below. Nothing was changed.',
    now: 'Move that file away, or start Elsewhere with another folder. Then try again.',
  },
  'record-is-folder': {
    title: 'A folder is in the place of the record',
    what: 'The record is a file named practice.db in the folder below. A folder has this name. Nothing was changed.',
    now: 'Move that folder away. If you have the file, put it back. Then try again.',
  },
  'lock-is-folder': {
    title: 'A folder has the name of a file',
    what: 'Elsewhere needs a file named in-use.lock in the folder below. A folder has this name. Nothing was changed.',
    now: 'Move the folder in-use.lock away. Then try again.',
  },
  unforeseen: {
    title: 'The record cannot be opened',
    what: 'An unknown error occurred. Nothing was changed.',
    now: 'Try again. If that does not help, keep the folder below as it is and ask an expert.',
  },
  'network-drive': {
    title: 'The practice is on a network drive',
    what: 'The record is not safe there, because a network can fail in the middle of a save. Nothing was changed.',
    now: 'Move the folder to this computer. Choose the network drive for backups instead, in the settings.',
  },
  'driver-not-loaded': {
    title: 'Elsewhere does not fit this computer',
    what: 'A part of it cannot start here. The system is too old, or this installer is for another processor. Nothing was changed.',
    now: 'Install the version for this processor. Linux needs glibc 2.34 or newer, as in Ubuntu 22.04 or Debian 12.',
  },
  newer: {
    title: 'A newer version of Elsewhere made this record',
    what: 'This version cannot read the newer record. Nothing was changed.',
    now: 'Start the newer version of Elsewhere.',
  },
  changed: {
    title: 'Another program changed this record',
    what: 'Parts of the record are missing or different, so it cannot be read. Elsewhere wrote nothing.',
    now: 'Restore the latest backup of this folder, or ask an expert. Do not delete the file.',
  },
  'disk-full': {
    title: 'The disk is full',
    what: 'There is not enough space to open the record safely. Nothing was changed.',
    now: 'Free some space on the disk. Then try again.',
  },
  'no-backup-before-change': {
    title: 'No backup could be made',
    what: 'The record needs an update. The backup before it failed. Nothing was changed.',
    now: 'Free some space on the disk and give write permission for the folder. Then try again.',
  },
}
