import { commandDigitKeys, commandKey, commandKeys } from './keys'

/** A key as it is written on the keyboard, and what it does. */
export interface KeyRow {
  key: string
  action: string
}

/** The keys of one line of work. The letters are those of `changeFor` in the form of a visit. */
export const workLineKeys: readonly { keys: readonly string[]; action: string; short: string }[] = [
  { keys: ['1'], action: 'Released', short: 'released' },
  { keys: ['2'], action: 'Partly released', short: 'partly' },
  { keys: ['3'], action: 'Did not release', short: 'did not' },
  { keys: ['L', 'R', 'B'], action: 'Left, right or both sides', short: 'side' },
  { keys: ['Y', 'N'], action: 'Familiar pain: yes or no', short: 'familiar pain' },
]

/** Where the visit treats several complaints. */
export const workComplaintKey = { keys: ['C'], action: 'Next complaint', short: 'complaint' } as const

/** The keys of the page of a complaint. Each row with the keys that make it true: one of them acts. */
export const complaintKeys = [
  { key: 'S', action: 'Start the visit', acts: ['s'] },
  { key: '1', last: '3', action: 'Open or close that line', acts: ['1'] },
  { key: '↑ ↓', action: 'Move between the lines', acts: ['ArrowDown'] },
  { key: 'Enter', action: 'Open or close the line', acts: ['ArrowDown'] },
  { key: 'Esc', action: 'Close what is open', acts: ['Escape', '1'] },
  { key: 'M', action: 'More ideas', acts: ['m'] },
  { key: 'P', action: 'Plan for the visit', acts: ['p'] },
  { key: 'R', action: 'Notes and referral', acts: ['r'] },
  { key: 'N', action: 'None of these', acts: ['n'] },
  { key: 'D', action: 'Doctor’s answer', acts: ['d'] },
  { key: 'L', action: 'Letter to the doctor', acts: ['l'] },
  { key: 'W', action: 'Why not another muscle?', acts: ['w'] },
  { key: '?', action: 'These keys', acts: ['?'] },
] as const

/** The keys of every screen, for the help. */
export const keysByScreen: readonly { screen: string; rows: readonly KeyRow[] }[] = [
  {
    screen: 'Everywhere',
    rows: [
      { key: `${commandKey} K`, action: 'Find a client, a tissue or a command' },
      { key: `${commandKey} P`, action: 'Print the paper of this page' },
      { key: `${commandKey} Enter`, action: 'Save the form' },
      { key: 'Enter', action: 'Next question of a long form' },
      { key: 'Esc', action: 'Close a dialog or a list' },
      { key: '?', action: 'Help' },
    ],
  },
  {
    screen: 'Needs another look',
    rows: [
      { key: '↑ ↓', action: 'Move between the complaints' },
      { key: 'Enter', action: 'Open the complaint' },
    ],
  },
  {
    screen: 'Follow-up calls',
    rows: [
      { key: '1 to 7', action: 'How long relief lasted' },
      { key: '0 to 9, X', action: 'Pain now; X is 10' },
      { key: 'Enter', action: 'Save the outcome' },
      { key: 'N', action: 'No answer' },
      { key: 'A', action: 'Call again later' },
      { key: 'R', action: 'Skip until the next visit' },
      { key: 'D', action: 'Do not call' },
      { key: 'U', action: 'Undo the last call' },
      { key: 'Esc', action: 'Close the call' },
    ],
  },
  { screen: 'Client', rows: [{ key: 'S', action: 'Start a visit' }] },
  {
    screen: 'Complaint',
    rows: complaintKeys.map((row) => ({
      key: 'last' in row ? `${row.key} to ${row.last}` : row.key,
      action: row.action,
    })),
  },
  {
    screen: 'Checks of a visit',
    rows: [
      { key: '↑ ↓', action: 'Move between the checks' },
      { key: 'Y', action: 'Familiar pain: yes' },
      { key: 'N', action: 'Familiar pain: no' },
      { key: 'K', action: 'Not now' },
      { key: 'W', action: 'Add work on this tissue' },
      { key: 'U', action: 'Undo the last answer' },
    ],
  },
  {
    screen: 'Work of a visit',
    rows: [
      ...[...workLineKeys, workComplaintKey].map(({ keys, action }) => ({ key: keys.join(' '), action })),
      { key: 'T', action: 'Change the technique' },
      { key: 'Delete', action: 'Remove the line' },
      { key: `${commandDigitKeys(1)} to 9`, action: 'Add that line of the plan' },
      { key: commandKeys('A'), action: 'Add all lines of the plan' },
      { key: commandKeys('L'), action: 'Repeat the last work' },
      { key: commandKeys('H'), action: 'Copy the earlier pain marks' },
    ],
  },
  {
    screen: 'Note of a visit',
    rows: [
      { key: '/', action: 'Insert a phrase' },
      { key: commandKeys('L'), action: 'Copy this part of the last note' },
      { key: commandKeys('S'), action: 'Save the selected text as a phrase' },
      { key: `${commandKey} ⇧ Enter`, action: 'Sign the visit' },
    ],
  },
]
