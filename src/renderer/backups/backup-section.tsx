import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { QueryBoundary } from '../ui/page'
import { SavedSection } from '../ui/saved-fields/saved-section'
import { backUpNow } from './back-up-now'
import { BackupFileButton } from './backup-file-button'
import { BackupList } from './backup-list'
import { BackupSettingsFields } from './backup-settings-fields'
import classes from './backups.module.css'
import { useExamine } from './use-examine'
import { failureText, fullerText, lastBackupText, whenText, type BackupStatus } from './words'

const POLL_MS = 500

/** The state of the backups, a button that makes one, and everything that restores one. */
export function BackupSection() {
  const status = useQuery({
    ...rpc.backups.status.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.running ? POLL_MS : false),
  })
  return (
    <SavedSection title="Backups">
      <QueryBoundary of={status}>{(answer) => <Content status={answer} />}</QueryBoundary>
    </SavedSection>
  )
}

function Content({ status }: { status: BackupStatus }) {
  const dates = useDates()
  const when = (moment: string) => whenText(moment, today(), dates)
  const { running, canBackUp, undo } = status
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <Text pt={6}>{lastBackupText(status, when)}</Text>
        <Button
          onClick={() => void backUpNow()}
          disabled={!canBackUp}
          loading={running !== null}
          className={classes.action}
        >
          Back up now
        </Button>
      </Group>
      {running && <Running written={running.written} />}
      <Warnings status={status} />
      {undo && <Undo at={when(undo.at)} isUndo={undo.isUndo} />}
      <BackupSettingsFields settings={status.settings} choosesFolder={status.choosesFolder} />
      <Restore secondName={status.secondName} label="Restore a backup" />
      {status.lostSavesAt && (
        <Text size="sm">
          Some saves from before {when(status.lostSavesAt)} are missing. Elsewhere was not closed properly.
          The unreadable file is kept in the folder of the backups.
        </Text>
      )}
      {status.checkedOn && (
        <Text size="sm" c="dimmed">
          The whole record is checked every week. Last check: {dates.day(status.checkedOn)}.
        </Text>
      )}
      <Text size="sm">
        <AnchorLink to="/restore-client" underline="always">
          Restore one client
        </AnchorLink>{' '}
        <Text span c="dimmed">
          without changing the others.
        </Text>
      </Text>
      <Text size="sm">
        <Anchor href="/backups/archive" download underline="always">
          Save everything as one file
        </Anchor>{' '}
        <Text span c="dimmed">
          to move to a new computer.
        </Text>
      </Text>
    </Stack>
  )
}

/** Says when a backup was restored, and offers to go back. What was saved since would go, so a preview asks first. */
function Undo({ at, isUndo }: { at: string; isUndo: boolean }) {
  const { examineUndo, isExamining, dialog, refused } = useExamine()
  return (
    <>
      <Group gap="sm">
        <Text size="sm">{isUndo ? `The restore was undone ${at}.` : `A backup was restored ${at}.`}</Text>
        <Button size="compact-sm" variant="default" onClick={examineUndo} loading={isExamining}>
          {isUndo ? 'Restore it again' : 'Undo restore'}
        </Button>
      </Group>
      {refused}
      {dialog}
    </>
  )
}

/** How far a long backup is. */
function Running({ written }: { written: number | null }) {
  const label = written === null ? 'Checking the copy' : 'Copying the record'
  return (
    <div role="status">
      <Text size="sm">{label}</Text>
      <Progress value={written === null ? 100 : written * 100} animated aria-label={label} mt={4} />
    </div>
  )
}

function Warnings({ status }: { status: BackupStatus }) {
  const dates = useDates()
  const accept = useMutation(rpc.backups.acceptFewer.mutationOptions({ onError: showRefusal }))
  const acceptOnce = useOneAtATime(accept)
  const { failure, secondMissingSince, secondName, wereSettingsReset, fuller } = status
  return (
    <>
      {failure && failure !== 'closed' && <Alert color="red">{failureText(failure)}</Alert>}
      {secondMissingSince && (
        <Alert color="yellow">
          {secondName} cannot be written since {dates.brief(secondMissingSince)}. Connect it again.
        </Alert>
      )}
      {wereSettingsReset && (
        <Alert color="yellow">The backup settings could not be read. Enter the second folder again.</Alert>
      )}
      {fuller?.facts && (
        <Alert color="yellow" title="The last backup has fewer visits or clients">
          <Text size="sm">{fullerText({ ...fuller, facts: fuller.facts }, dates.moment(fuller.madeAt))}</Text>
          <Button
            mt="xs"
            size="compact-sm"
            variant="default"
            onClick={() => acceptOnce()}
            loading={accept.isPending}
          >
            The last one is right
          </Button>
        </Alert>
      )}
    </>
  )
}

interface RestoreProps {
  secondName: string | null
  label: string
  /** Whether a file can be chosen here. A screen with such a button of its own needs no second one. */
  choosesFile?: boolean
}

/** All backups, and a file from elsewhere. They are folded, because few people need them. */
export function Restore({ secondName, label, choosesFile = true }: RestoreProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  const { examine, examineFile, isExamining, dialog, refused } = useExamine()
  return (
    <details
      className={classes.fold}
      open={isUnfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      {isUnfolded && (
        <Stack gap="sm" mt="sm">
          <BackupList secondName={secondName} isBusy={isExamining} onChoose={examine} />
          {choosesFile && (
            <div>
              <BackupFileButton
                label="Choose a file"
                onFile={examineFile}
                size="xs"
                variant="default"
                loading={isExamining}
              />
            </div>
          )}
          {refused}
        </Stack>
      )}
      {dialog}
    </details>
  )
}
