import { Alert, Button, Group, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import type { DraftRevision } from '@shared/draft-revision'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { ButtonLink } from '../ui/links'
import { showRefusal } from '../api/refusals'
import { keepaliveCalls, invalidateAfter, type RpcOutputs } from '../api/rpc'
import { differences } from './differences'
import { useFoundDraft } from './use-draft'

type Visit = RpcOutputs['pages']['visit']['visit']

interface Props {
  visit: Visit
  /** Begins an amendment with this text. */
  onAmend: (start: { text: string; draft: DraftRevision }) => void
}

/** What was typed into a visit's form and not saved: to go on with, or, once it is signed, to make an amendment of. */
export function LeftoverDraft({ visit, onAmend }: Props) {
  const of = { clientId: visit.clientId, visitId: visit.id }
  const draft = useFoundDraft(of)
  const dates = useDates()
  const anatomy = useAnatomy()
  if (!draft.data) return null
  const { mark, savedAt, form } = draft.data
  const closed = visit.signature !== null || visit.voided !== null
  const throwAway = async () => {
    await keepaliveCalls.drafts.discard.mutate({ ...of, over: mark }).catch(showRefusal)
    await invalidateAfter('drafts.discard')
  }
  return (
    <Alert color="yellow" title="Changes that were not saved">
      <Text size="sm">
        Typed {dates.moment(momentOf(new Date(savedAt)))}
        {closed ? ', and not in the note any more: it was signed or voided first.' : '.'}
      </Text>
      {closed && <p className="prose">{differences(form, visit, anatomy)}</p>}
      <Group gap="sm" mt="sm">
        {!closed && (
          <ButtonLink
            to="/visits/$visitId/edit"
            params={{ visitId: String(visit.id) }}
            size="xs"
            variant="default"
          >
            Go on editing
          </ButtonLink>
        )}
        {visit.signature && !visit.voided && (
          <Button
            size="xs"
            variant="default"
            onClick={() => onAmend({ text: differences(form, visit, anatomy), draft: mark })}
          >
            Make an amendment of it
          </Button>
        )}
        {closed && (
          <Button size="xs" variant="default" onClick={() => void throwAway()}>
            Throw away
          </Button>
        )}
      </Group>
    </Alert>
  )
}
