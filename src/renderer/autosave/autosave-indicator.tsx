import { Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { draftRefusalMessage } from '../api/refusals'
import { formatTimeWithSeconds } from '../ui/times'
import { useDates } from '../ui/dates'
import type { DraftAutosave } from './autosave'

/** At the foot of a form: whether the draft is saved, and when. Rendered again for each status, without its form. */
export function AutosaveIndicator<Values>({ autosave }: { autosave: DraftAutosave<Values> }) {
  const { timeFormat } = useDates()
  const status = useSyncExternalStore(autosave.subscribe, autosave.status)
  switch (status.state) {
    case 'untouched':
      return null
    case 'failed':
      return (
        <Text size="sm" c="var(--bad-text)" role="alert">
          Draft not saved: {draftRefusalMessage(status.error)}
        </Text>
      )
    case 'conflict':
      return (
        <Text size="sm" c="var(--bad-text)">
          Also open in another window
        </Text>
      )
    case 'waiting':
      return (
        <Text size="sm" c="dimmed">
          Not saved yet
        </Text>
      )
    case 'saved':
      return (
        <Text size="sm" c="dimmed" className="figures">
          Draft saved {formatTimeWithSeconds(new Date(status.savedAt), timeFormat)}
        </Text>
      )
  }
}
