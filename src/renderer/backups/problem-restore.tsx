import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { rpc } from '../api/rpc'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { QueryBoundary } from '../ui/page'
import { Restore } from './backup-section'
import { useExamine } from './use-examine'
import { visitCount, whenText } from './words'

/** For a record that cannot be opened: its last good backup by its day, and all others. */
export function ProblemRestore() {
  const dates = useDates()
  const status = useQuery(rpc.backups.status.queryOptions())
  const { examine, isExamining, dialog, refused } = useExamine()
  return (
    <QueryBoundary of={status}>
      {({ last, secondName }) => (
        <Stack gap="sm">
          {last?.facts ? (
            <>
              <Text>
                Last good backup: {whenText(last.madeAt, today(), dates)}, {visitCount(last.facts.visits)}.
              </Text>
              <div>
                <Button loading={isExamining} onClick={() => examine({ place: last.place, name: last.name })}>
                  Restore this backup
                </Button>
              </div>
            </>
          ) : (
            <Text>No good backup was found in this folder.</Text>
          )}
          {refused}
          <Restore secondName={secondName} label={last ? 'Restore another backup' : 'Restore a backup'} />
          {dialog}
        </Stack>
      )}
    </QueryBoundary>
  )
}
