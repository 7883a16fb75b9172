import { Button, Text } from '@mantine/core'
import type { BackupSource } from '@shared/backups'
import { useQuery } from '@tanstack/react-query'
import { rpc } from '../api/rpc'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { formatWhole } from '../ui/numbers'
import { QueryBoundary } from '../ui/page'
import classes from './backups.module.css'
import { reasonLabels, whenText, type ListedBackup } from './words'

const POLL_MS = 5000

interface Props {
  /** How the second folder is called; null without one. */
  secondName: string | null
  isBusy: boolean
  /** What the button of each backup says. */
  action?: 'Preview' | 'Open'
  onChoose: (source: BackupSource) => void
}

/** All backups, newest first, each with a button that shows what is in it. */
export function BackupList({ secondName, isBusy, action = 'Preview', onChoose }: Props) {
  const list = useQuery({
    ...rpc.backups.list.queryOptions(),
    // What a restore has set aside is checked in the background.
    refetchInterval: ({ state }) => (state.data?.some(({ facts }) => !facts) ? POLL_MS : false),
  })
  return (
    <QueryBoundary of={list}>
      {(backups) =>
        backups.length === 0 ? (
          <Text size="sm" c="dimmed">
            No backups yet.
          </Text>
        ) : (
          <div className={classes.scroll} tabIndex={0} role="group" aria-label="Backups">
            <table className={classes.list}>
              <thead>
                <tr>
                  <th>Made</th>
                  <th>Why</th>
                  <th>Clients</th>
                  <th>Visits</th>
                  <th>Where</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {backups.map((backup) => (
                  <Row
                    key={`${backup.place} ${backup.name}`}
                    backup={backup}
                    secondName={secondName}
                    isBusy={isBusy}
                    action={action}
                    onChoose={onChoose}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </QueryBoundary>
  )
}

function Row({ backup, secondName, isBusy, action, onChoose }: Props & { backup: ListedBackup }) {
  const dates = useDates()
  const { name, place, facts } = backup
  const made = whenText(backup.madeAt, today(), dates)
  return (
    <tr>
      <th scope="row">{made}</th>
      <td>{reasonLabels[backup.reason]}</td>
      {facts ? (
        <>
          <td className="figures">{formatWhole(facts.clients)}</td>
          <td className="figures">{formatWhole(facts.visits)}</td>
        </>
      ) : (
        <td colSpan={2}>Not checked</td>
      )}
      <td>{place === 'here' ? 'This computer' : secondName}</td>
      <td>
        <Button
          size="compact-xs"
          variant="default"
          disabled={isBusy}
          aria-label={`${action} the backup made ${made}`}
          onClick={() => onChoose({ place, name })}
        >
          {action}
        </Button>
      </td>
    </tr>
  )
}
