import { Button, Group, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { isDay, momentOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { showRefusal } from '../api/refusals'
import { keepaliveCalls, invalidateAfter, rpc, type RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import type { FoundDraft } from './use-draft'
import classes from './draft-list.module.css'

type Unfinished = RpcOutputs['drafts']['list'][number]

/** Visits that were begun and neither saved nor thrown away: of one client, or of the whole practice. */
export function DraftList({ clientId }: { clientId?: number }) {
  const list = useQuery(rpc.drafts.list.queryOptions(clientId === undefined ? {} : { clientId }))
  const [thrown, setThrown] = useState<{ visit: Unfinished; draft: FoundDraft } | null>(null)
  const visits = list.data ?? []
  if (visits.length === 0 && !thrown) return null

  async function throwAway(visit: Unfinished) {
    try {
      const draft = await keepaliveCalls.drafts.read.query(visit)
      if (draft) await keepaliveCalls.drafts.discard.mutate({ ...visit, over: draft.mark })
      setThrown(draft && { visit, draft })
    } catch (error) {
      showRefusal(error)
    }
    await invalidateAfter('drafts.discard')
  }

  async function undo({ visit, draft }: NonNullable<typeof thrown>) {
    const { clientId, visitId } = visit
    const { form, expectedUpdatedAt } = draft
    try {
      await keepaliveCalls.drafts.save.mutate({ clientId, visitId, form, expectedUpdatedAt, over: null })
      setThrown(null)
    } catch (error) {
      showRefusal(error)
    }
    await invalidateAfter('drafts.discard')
  }

  return (
    <Section title={visits.length > 1 ? 'Unfinished visits' : 'Unfinished visit'}>
      <ul className={classes.list}>
        {visits.map((visit) => (
          <li key={visit.mark.id}>
            <Continue visit={visit} named={clientId === undefined} />
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Throw away the unfinished visit of ${fullName(visit)}`}
              onClick={() => void throwAway(visit)}
            >
              Throw away
            </Button>
          </li>
        ))}
      </ul>
      {thrown && (
        <Group gap="sm" role="status">
          <Text size="sm">Thrown away.</Text>
          <Button variant="default" size="compact-sm" onClick={() => void undo(thrown)}>
            Undo
          </Button>
        </Group>
      )}
    </Section>
  )
}

function Continue({ visit, named }: { visit: Unfinished; named: boolean }) {
  const dates = useDates()
  const day = isDay(visit.at?.slice(0, 10) ?? '') ? visit.at! : momentOf(new Date(visit.savedAt))
  const words = `Unfinished visit of ${dates.brief(day)}`
  return (
    <span>
      {visit.visitId === null ? (
        <AnchorLink to="/clients/$clientId/visits/new" params={{ clientId: String(visit.clientId) }} fw={550}>
          {words}
        </AnchorLink>
      ) : (
        <AnchorLink to="/visits/$visitId/edit" params={{ visitId: String(visit.visitId) }} fw={550}>
          {words}
        </AnchorLink>
      )}
      <Text span size="sm" c="dimmed">
        {named && ` ${fullName(visit)}`}
        {visit.visitId !== null && ', changes not saved yet'}
        {`, last typed ${dates.moment(momentOf(new Date(visit.savedAt)))}`}
      </Text>
    </span>
  )
}
