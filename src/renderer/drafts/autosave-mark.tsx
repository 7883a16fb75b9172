import { Text } from '@mantine/core'
import { shortRefusalMessage } from '../api/refusals'
import { formatTimeWithSeconds } from '../ui/dates'
import type { AutosaveStatus } from './autosave'

/** Quietly, at the foot of a form: when what is typed was last kept. */
export function AutosaveMark({ kept }: { kept: AutosaveStatus }) {
  if (kept.state === 'untouched') return null
  if (kept.state === 'failed') {
    return (
      <Text size="sm" c="var(--bad-text)" role="alert">
        Draft not saved: {shortRefusalMessage(kept.error)}
      </Text>
    )
  }
  if (kept.state === 'elsewhere') {
    return (
      <Text size="sm" c="var(--bad-text)">
        Also being written in another window
      </Text>
    )
  }
  return (
    <Text size="sm" c="dimmed" className="figures">
      {kept.state === 'kept' ? `Draft saved ${timeOf(kept.savedAt)}` : 'Not saved yet'}
    </Text>
  )
}

/** HH:MM:SS of the local clock. */
const timeOf = (savedAt: string) => formatTimeWithSeconds(new Date(savedAt))
