import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { ClientComparison, ComparedItem, Version } from '@shared/client-restore'
import { useEffect, useRef, useState } from 'react'
import { useFullName } from '../../clients/client-name'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { notRestoredMessage } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { useOneAtATime } from '../../api/use-one-at-a-time'
import { useDates } from '../../ui/dates'
import { Section } from '../../ui/section'
import { ChangedItems } from './changed-items'
import { CountsTable } from './counts-table'
import { detailLabels } from './field-labels'
import { OneSidedItems } from './one-sided-items'
import classes from './restore-client.module.css'
import { valueText, type Naming } from './value-text'
import { VersionsRow, VersionsTable } from './versions-table'

interface Props {
  copyId: string
  comparison: ClientComparison
  onRestored: (answer: RpcOutputs['pages']['restoreClient']) => void
  onCompareAgain: () => void
}

/** A client in the backup and now, side by side, with a choice for what differs. */
export function Comparison({ copyId, comparison, onRestored, onCompareAgain }: Props) {
  const fullName = useFullName()
  const { now, inBackup, details, items, counts, newTissues, clientId, expectedState } = comparison
  const [choices, setChoices] = useState<Readonly<Record<string, Version>>>({})
  const choose = (key: string, version: Version) => setChoices((before) => ({ ...before, [key]: version }))
  const chosen = ({ key, proposed }: ComparedItem) => choices[key] ?? proposed ?? 'now'
  const chosenDetail = ({ field, proposed }: ClientComparison['details'][number]) =>
    choices[`details ${field}`] ?? proposed
  const restore = useCreate(rpc.pages.restoreClient, { onSuccess: onRestored, again: true })
  const restoreOnce = useOneAtATime(restore)
  const naming: Naming = { dates: useDates(), anatomy: useAnatomy(), newTissues }
  const of = (state: ComparedItem['state']) => items.filter((item) => item.state === state)
  const [onlyInBackup, changed, onlyNow] = [of('only in backup'), of('changed'), of('only now')]
  const fields = details.filter((one) => chosenDetail(one) === 'backup').map(({ field }) => field)
  const taken = items
    .filter((item) => item.proposed !== null && chosen(item) === 'backup')
    .map(({ key }) => key)
  const comesBack =
    now === null ||
    fields.length + taken.length > 0 ||
    onlyInBackup.some(({ proposed, stays }) => proposed === null && stays === null)
  const list = { chosen, onChoose: choose }
  // The button that opened this is gone, and would leave the focus nowhere.
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus({ preventScroll: true }), [])
  return (
    <Stack
      gap="lg"
      ref={start}
      tabIndex={-1}
      role="group"
      aria-label={`${fullName(inBackup)}, in the backup and now`}
      className={classes.start}
    >
      <Section
        title={fullName(inBackup)}
        lead={now ? undefined : 'Not in the present record. All comes back.'}
      >
        <CountsTable {...counts} />
      </Section>
      {details.length > 0 && (
        <Section title="Personal details that differ" lead="Choose one for each.">
          <VersionsTable label="Personal details that differ" first="Detail">
            <tbody>
              {details.map((one) => (
                <VersionsRow
                  key={one.field}
                  name={detailLabels[one.field] ?? one.field}
                  backup={valueText('details', one.field, one.backup, naming)}
                  now={valueText('details', one.field, one.now, naming)}
                  choice={{
                    name: one.field,
                    chosen: chosenDetail(one),
                    onChoose: (version) => choose(`details ${one.field}`, version),
                  }}
                />
              ))}
            </tbody>
          </VersionsTable>
        </Section>
      )}
      {changed.length > 0 && (
        <Section title="Changed since" lead="Choose one for each. Signed notes stay as they are.">
          <ChangedItems items={changed} naming={naming} {...list} />
        </Section>
      )}
      {onlyInBackup.length > 0 && (
        <Section title="Only in the backup" lead="Comes back.">
          <OneSidedItems items={onlyInBackup} {...list} />
        </Section>
      )}
      {onlyNow.length > 0 && (
        <Section title="Only now" lead="Stays.">
          <OneSidedItems items={onlyNow} {...list} />
        </Section>
      )}
      {restore.error && (
        <Alert color="red" title="Not restored" role="alert">
          <Text size="sm">{notRestoredMessage(restore.error)}</Text>
          <Button mt="xs" size="compact-sm" variant="default" onClick={onCompareAgain}>
            Compare again
          </Button>
        </Alert>
      )}
      <Group gap="md">
        <Button
          onClick={() => restoreOnce({ copyId, clientId, expectedState, fields, items: taken })}
          loading={restore.isPending}
          disabled={!comesBack}
        >
          Restore this client
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {restore.isPending
            ? 'Making a backup of the present record first.'
            : comesBack
              ? 'A backup of the present record is made first. Other clients are not changed.'
              : details.length + items.length === 0
                ? 'The backup and the present record are the same.'
                : 'Nothing to restore with these choices.'}
        </Text>
      </Group>
    </Stack>
  )
}
