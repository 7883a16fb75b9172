import { Alert, Button, Group, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import type { DraftRevision } from '@shared/drafts/draft-revision'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { ButtonLink } from '../ui/links'
import { showRefusal } from '../api/refusals'
import { keepaliveCalls, invalidateAfter, type RpcOutputs } from '../api/rpc'
import { differences } from './differences'
import { useSavedDraft } from './use-draft'

type Visit = RpcOutputs['pages']['visit']['visit']

interface Props {
  visit: Visit
  /** Starts an amendment with this text. */
  onAmend: (start: { text: string; draft: DraftRevision }) => void
}

/**
 * A draft of changes to a visit. It can be continued or discarded. If the visit is signed or void, its text can become
 * an amendment.
 */
export function UnsavedChanges({ visit, onAmend }: Props) {
  const owner = { clientId: visit.clientId, visitId: visit.id }
  const draft = useSavedDraft(owner)
  const dates = useDates()
  const anatomy = useAnatomy()
  if (!draft.data) return null
  const { revision, savedAt, form } = draft.data
  const isLocked = visit.signature !== null || visit.voided !== null
  const typedAt = dates.moment(momentOf(new Date(savedAt)))
  const discard = async () => {
    await keepaliveCalls.drafts.discard.mutate({ ...owner, expectedRevision: revision }).catch(showRefusal)
    await invalidateAfter('drafts.discard')
  }
  return (
    <Alert color="yellow" title="Unsaved changes">
      <Text size="sm">
        {isLocked ? `Typed ${typedAt}. Not in the note, which is signed or void.` : `Typed ${typedAt}.`}
      </Text>
      {isLocked && <p className="prose">{differences(form, visit, anatomy, dates)}</p>}
      <Group gap="sm" mt="sm">
        {!isLocked && (
          <ButtonLink
            to="/visits/$visitId/edit"
            params={{ visitId: String(visit.id) }}
            size="xs"
            variant="default"
          >
            Continue editing
          </ButtonLink>
        )}
        {visit.signature && !visit.voided && (
          <ButtonLink
            to="/visits/$visitId/correct"
            params={{ visitId: String(visit.id) }}
            size="xs"
            variant="default"
          >
            Continue correcting
          </ButtonLink>
        )}
        {visit.signature && !visit.voided && (
          <Button
            size="xs"
            variant="default"
            onClick={() => onAmend({ text: differences(form, visit, anatomy, dates), draft: revision })}
          >
            Add as an amendment
          </Button>
        )}
        {isLocked && (
          <Button size="xs" variant="default" onClick={() => void discard()}>
            Discard
          </Button>
        )}
      </Group>
    </Alert>
  )
}
