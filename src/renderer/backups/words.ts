import type { BackupReason, Losses, RecordFacts } from '@shared/backups'
import type { Refusal } from '@shared/refusals'
import type { RpcOutputs } from '../api/rpc'
import type { Dates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { formatWhole } from '../ui/numbers'

export type BackupStatus = RpcOutputs['backups']['status']
export type ListedBackup = RpcOutputs['backups']['list'][number]

export const reasonLabels: Record<BackupReason, string> = {
  'in use': 'by itself',
  'by hand': 'by hand',
  'before update': 'before an update',
  'before import': 'before an import',
  'before merge': 'before a merge',
  'before restore': 'before a restore',
  'after crash': 'after a crash',
  rescued: 'when the file was replaced',
}

export const visitCount = (visits: number) => (visits === 1 ? '1 visit' : `${formatWhole(visits)} visits`)
export const clientCount = (clients: number) =>
  clients === 1 ? '1 client' : `${formatWhole(clients)} clients`

/** Formats a moment: "today 14:10", or the day with the time. */
export const whenText = (moment: string, today: string, dates: Pick<Dates, 'time' | 'moment'>) =>
  moment.slice(0, 10) === today ? `today ${dates.time(moment)}` : dates.moment(moment)

/** Says when the last backup was made, how much is in it and where it is. */
export function lastBackupText(
  { last, secondName }: Pick<BackupStatus, 'last' | 'secondName'>,
  when: (moment: string) => string,
): string {
  if (!last?.facts) return 'No backup yet'
  const places = formatList(['on this computer', last.isInSecond && `on ${secondName}`])
  return `Last backup: ${when(last.madeAt)}, ${visitCount(last.facts.visits)}, ${places}`
}

/** Says what the fuller backup has that the last one has not. */
export function fullerText(
  { facts, lastFacts }: Record<'facts' | 'lastFacts', Pick<RecordFacts, 'clients' | 'visits'>>,
  madeAt: string,
): string {
  const contents = ({ clients, visits }: typeof facts) =>
    formatList([clientCount(clients), visitCount(visits)], 'and')
  return `The backup of ${madeAt} has ${contents(facts)}, the last one ${contents(lastFacts)}. The older one is kept.`
}

/** What was restored, and when that backup was made; null when its file does not say it. */
export interface RestoredContent {
  madeAt: string | null
  facts: Pick<RecordFacts, 'clients' | 'visits'>
}

/** Says which backup was restored, and how much is in it. */
export function restoredText({ madeAt, facts }: RestoredContent, when: (moment: string) => string): string {
  const contents = formatList([clientCount(facts.clients), visitCount(facts.visits)], 'and')
  return madeAt === null ? `It has ${contents}.` : `It was made ${when(madeAt)} and has ${contents}.`
}

/** Says what a restore would take away, as sentences; an empty list when nothing. */
export function lossTexts({ clients, visits, changedVisits }: Losses): string[] {
  const newer = (count: number, text: string) =>
    count === 1
      ? `${text} added since then is not in this backup.`
      : `${text} added since then are not in this backup.`
  return [
    visits > 0 && newer(visits, visitCount(visits)),
    clients > 0 && newer(clients, clientCount(clients)),
    changedVisits > 0 && `Later changes to ${visitCount(changedVisits)} are not in this backup.`,
  ].filter((text) => text !== false)
}

/** Says in one sentence why the last backup failed. */
export const failureText = (failure: Refusal) =>
  failure === 'disk-full'
    ? 'The last backup failed: the disk is full.'
    : 'The last backup failed. Check the disk, then try again.'
