import { Button, Group, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { isDay, momentOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDates } from '../app/dates'
import { AnchorLink } from '../app/links'
import { showRefusal } from '../app/refusals'
import { lastingCalls, queryClient, rpc, type Answers } from '../app/rpc'
import { Section } from '../app/section'
import type { FoundDraft } from './use-draft'
import classes from './unfinished-visits.module.css'

type Unfinished = Answers['drafts']['unfinished'][number]

/** Visits that were begun and neither saved nor thrown away: of one client, or of the whole practice. */
export function UnfinishedVisits({ clientId }: { clientId?: number }) {
  const list = useQuery(rpc.drafts.unfinished.queryOptions(clientId === undefined ? {} : { clientId }))
  const [thrown, setThrown] = useState<{ visit: Unfinished; draft: FoundDraft } | null>(null)
  const visits = list.data ?? []
  if (visits.length === 0 && !thrown) return null

  async function throwAway(visit: Unfinished) {
    try {
      const draft = await lastingCalls.drafts.read.query(visit)
      if (draft) await lastingCalls.drafts.discard.mutate({ ...visit, over: draft.mark })
      setThrown(draft && { visit, draft })
    } catch (error) {
      showRefusal(error)
    }
    await queryClient.invalidateQueries()
  }

  async function undo({ visit, draft }: NonNullable<typeof thrown>) {
    const { clientId, visitId } = visit
    const { form, seen } = draft
    try {
      await lastingCalls.drafts.keep.mutate({ clientId, visitId, form, seen, over: null })
      setThrown(null)
    } catch (error) {
      showRefusal(error)
    }
    await queryClient.invalidateQueries()
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
