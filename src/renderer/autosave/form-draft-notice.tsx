import { Button, Group, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import { useDates } from '../ui/dates'
import type { FormDraft } from './use-form-draft'

/** Above a form that shows a draft: when it was typed, and a button that discards it. */
export function FormDraftNotice({ draft }: { draft: FormDraft }) {
  const dates = useDates()
  if (!draft.shown) return null
  return (
    <Group gap="sm" role="status">
      <Text size="sm">
        Draft, last typed {dates.moment(momentOf(new Date(draft.shown.savedAt)))}.
        {draft.isOutdated && ' The record was changed since. Compare before you save.'}
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => void draft.startOver()}>
        Discard draft
      </Button>
    </Group>
  )
}
