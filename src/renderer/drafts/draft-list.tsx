import { Button, Group, Text } from '@mantine/core'
import { isDay, momentOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { focusOn } from '../ui/focus/focus-on'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { showRefusal } from '../api/refusals'
import { invalidateAfter, rpc } from '../api/rpc'
import { Section } from '../ui/section'
import classes from './draft-list.module.css'
import { useClientNames } from '../clients/client-name'
import { discardListed, type ListedDraft, type ListedFormDraft, type ListedVisitDraft } from './listed-drafts'

/** The drafts of one client, or of the whole practice: forms that were started and neither saved nor discarded. */
export function DraftList({ clientId }: { clientId?: number }) {
  const of = clientId === undefined ? {} : { clientId }
  const names = useClientNames()
  const visits = useQuery(rpc.drafts.list.queryOptions(of))
  const forms = useQuery(rpc.drafts.listForms.queryOptions(of))
  /** Brings back the draft that was discarded last. */
  const [undo, setUndo] = useState<(() => Promise<unknown>) | null>(null)
  const undoButton = useRef<HTMLButtonElement>(null)
  // The button that was pressed went with its draft.
  useEffect(() => {
    if (undo && document.activeElement === document.body) undoButton.current?.focus()
  })
  const drafts: ListedDraft[] = [...(visits.data ?? []), ...(forms.data ?? [])].sort((one, other) =>
    one.savedAt < other.savedAt ? 1 : -1,
  )
  if (drafts.length === 0 && !undo) return null

  async function discard(listed: ListedDraft) {
    try {
      const bringBack = await discardListed(listed)
      setUndo(() => bringBack)
    } catch (error) {
      showRefusal(error)
    }
    await invalidateAfter('drafts.discard')
  }

  async function undoDiscard(bringBack: () => Promise<unknown>) {
    try {
      await bringBack()
      setUndo(null)
      focusOn(null)
    } catch (error) {
      showRefusal(error)
    }
    await invalidateAfter('drafts.discard')
  }

  return (
    <Section title={drafts.length > 1 ? 'Drafts' : 'Draft'}>
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={`${'kind' in draft ? draft.kind : 'visit'} ${draft.revision.id}`}>
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
      {undo && (
        <Group gap="sm" role="status">
          <Text size="sm">Draft discarded.</Text>
          <Button ref={undoButton} variant="default" size="compact-sm" onClick={() => void undoDiscard(undo)}>
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
  const savedAt = dates.moment(momentOf(new Date(draft.savedAt)))
  return (
    <span>
      {'kind' in draft ? <FormLink draft={draft} /> : <VisitLink draft={draft} />}
      <Text span size="sm" c="dimmed">
        {showClient && ` ${names(draft, draft.clientId)}`} · Last typed {savedAt}
      </Text>
    </span>
  )
}

function VisitLink({ draft: { clientId, visitId, at, savedAt } }: { draft: ListedVisitDraft }) {
  const dates = useDates()
  // The date may be half typed.
  const day = dates.brief(isDay(at?.slice(0, 10) ?? '') ? at! : momentOf(new Date(savedAt)))
  return visitId === null ? (
    <AnchorLink to="/clients/$clientId/visits/new" params={{ clientId: String(clientId) }} fw={550}>
      New visit, {day}
    </AnchorLink>
  ) : (
    <AnchorLink to="/visits/$visitId/edit" params={{ visitId: String(visitId) }} fw={550}>
      Changes to the visit of {day}
    </AnchorLink>
  )
}

function FormLink({ draft }: { draft: ListedFormDraft }) {
  const dates = useDates()
  const { title } = draft
  const client = { clientId: String(draft.clientId) }
  const complaint = { complaintId: String(draft.complaintId) }
  const links: Record<ListedFormDraft['kind'], () => ReactNode> = {
    client: () =>
      draft.clientId === null ? (
        <AnchorLink to="/clients/new" fw={550}>
          New client
        </AnchorLink>
      ) : (
        <AnchorLink to="/clients/$clientId/edit" params={client} fw={550}>
          Changes to the record
        </AnchorLink>
      ),
    complaint: () =>
      draft.complaintId === null ? (
        <AnchorLink to="/clients/$clientId/complaints/new" params={client} fw={550}>
          New complaint
        </AnchorLink>
      ) : (
        <AnchorLink to="/complaints/$complaintId/edit" params={complaint} fw={550}>
          Changes to the complaint {title}
        </AnchorLink>
      ),
    plan: () => (
      <AnchorLink to="/complaints/$complaintId/plan" params={complaint} fw={550}>
        Treatment plan, {title}
      </AnchorLink>
    ),
    amendment: () => (
      <AnchorLink to="/visits/$visitId" params={{ visitId: String(draft.visitId) }} fw={550}>
        Amendment to the visit of {dates.brief(draft.at ?? momentOf(new Date(draft.savedAt)))}
      </AnchorLink>
    ),
    scores: () => (
      <AnchorLink to="/complaints/$complaintId/progress" params={complaint} fw={550}>
        Scores, {title}
      </AnchorLink>
    ),
    measures: () => (
      <AnchorLink to="/complaints/$complaintId/progress" params={complaint} fw={550}>
        Measures, {title}
      </AnchorLink>
    ),
  }
  return links[draft.kind]()
}
