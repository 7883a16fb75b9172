import { Button, Group, Text } from '@mantine/core'
import { isDay, momentOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { showRefusal } from '../api/refusals'
import { keepaliveCalls, invalidateAfter, rpc, type RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import type { SavedDraft } from './use-draft'
import classes from './draft-list.module.css'
import { useClientNames } from '../clients/client-name'

type ListedDraft = RpcOutputs['drafts']['list'][number]

/** The drafts of one client, or of the whole practice: visits that were started and neither saved nor discarded. */
export function DraftList({ clientId }: { clientId?: number }) {
  const names = useClientNames()
  const list = useQuery(rpc.drafts.list.queryOptions(clientId === undefined ? {} : { clientId }))
  const [discarded, setDiscarded] = useState<{ listed: ListedDraft; draft: SavedDraft } | null>(null)
  const drafts = list.data ?? []
  if (drafts.length === 0 && !discarded) return null

  async function discard(listed: ListedDraft) {
    try {
      const draft = await keepaliveCalls.drafts.read.query(listed)
      if (draft) await keepaliveCalls.drafts.discard.mutate({ ...listed, expectedRevision: draft.revision })
      setDiscarded(draft && { listed, draft })
    } catch (error) {
      showRefusal(error)
    }
    await invalidateAfter('drafts.discard')
  }

  async function undo({ listed, draft }: NonNullable<typeof discarded>) {
    const { clientId, visitId } = listed
    const { form, visitRevision } = draft
    try {
      await keepaliveCalls.drafts.save.mutate({
        clientId,
        visitId,
        form,
        visitRevision,
        expectedRevision: null,
      })
      setDiscarded(null)
    } catch (error) {
      showRefusal(error)
    }
    await invalidateAfter('drafts.discard')
  }

  return (
    <Section title={drafts.length > 1 ? 'Drafts' : 'Draft'}>
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={draft.revision.id}>
            <DraftLink draft={draft} showClient={clientId === undefined} />
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Discard the draft for ${names(draft, draft.clientId)}`}
              onClick={() => void discard(draft)}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
      {discarded && (
        <Group gap="sm" role="status">
          <Text size="sm">Draft discarded.</Text>
          <Button variant="default" size="compact-sm" onClick={() => void undo(discarded)}>
            Undo
          </Button>
        </Group>
      )}
    </Section>
  )
}

function DraftLink({ draft, showClient }: { draft: ListedDraft; showClient: boolean }) {
  const names = useClientNames()
  const dates = useDates()
  // The date may be half typed.
  const day = isDay(draft.at?.slice(0, 10) ?? '') ? draft.at! : momentOf(new Date(draft.savedAt))
  const savedAt = dates.moment(momentOf(new Date(draft.savedAt)))
  return (
    <span>
      {draft.visitId === null ? (
        <AnchorLink to="/clients/$clientId/visits/new" params={{ clientId: String(draft.clientId) }} fw={550}>
          New visit, {dates.brief(day)}
        </AnchorLink>
      ) : (
        <AnchorLink to="/visits/$visitId/edit" params={{ visitId: String(draft.visitId) }} fw={550}>
          Changes to the visit of {dates.brief(day)}
        </AnchorLink>
      )}
      <Text span size="sm" c="dimmed">
        {showClient && ` ${names(draft, draft.clientId)}`} · Last typed {savedAt}
      </Text>
    </span>
  )
}
