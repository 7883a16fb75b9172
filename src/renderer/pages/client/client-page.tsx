import { Button, Menu, Stack, Text } from '@mantine/core'
import { IconArchiveOff, IconDots, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { usePractice } from '../../practice/practice-context'
import { KeyHint } from '../../ui/keys/key-hint'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { ButtonLink } from '../../ui/links'
import { MenuItemLink } from '../../ui/menu-item-link'
import { QueryBoundary, useWindowTitle } from '../../ui/page'
import { showRefusal } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { usePapers, type PrintedBy } from '../../ui/papers'
import { useDeleteClient } from '../deletion'
import { ComplaintCard } from './complaint-card'
import { DraftList } from '../../drafts/draft-list'
import { OlderVisits } from '../../visits/page/older-visits'
import { VisitCard } from '../../visits/page/visit-card'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { ClientBar, type Client } from '../../clients/client-bar'
import { ClientDetails } from '../../clients/client-details'
import classes from './client-page.module.css'
import { useClientNames } from '../../clients/client-name'

/** A client: complaints, visits and details. */
export function ClientPage() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId' })
  const page = useQuery(rpc.pages.client.queryOptions({ id: Number(clientId) }))
  return <QueryBoundary of={page}>{(answer) => <ClientPageContent {...answer} />}</QueryBoundary>
}

function ClientPageContent({ client, family, complaints, visits, next }: RpcOutputs['pages']['client']) {
  useWindowTitle(useClientNames()(client, client.id))
  const params = { clientId: String(client.id) }
  usePapers(papersOf(complaints))
  const navigate = useNavigate()
  const newVisit = () => void navigate({ to: '/clients/$clientId/visits/new', params })
  const { singleKeys } = usePractice().settings
  useSingleKeys({ s: client.archived ? undefined : newVisit }, singleKeys)
  return (
    <Stack gap="lg" pb="xl">
      <ClientBar
        isTitle
        client={client}
        complaintAlerts={complaintAlerts(complaints, client.dateOfBirth, today())}
        actions={
          <>
            {!client.archived && (
              <ButtonLink
                to="/clients/$clientId/visits/new"
                params={params}
                variant="filled"
                aria-keyshortcuts={singleKeys ? 'S' : undefined}
                rightSection={singleKeys && <KeyHint>S</KeyHint>}
                leftSection={<IconPlus size={16} aria-hidden />}
              >
                New visit
              </ButtonLink>
            )}
            {client.archived && <RestoreButton client={client} />}
            <ClientMenu client={client} />
          </>
        }
      />
      <div className={classes.columns}>
        <Stack gap="lg">
          <DraftList clientId={client.id} />
          <Section
            title="Complaints"
            actions={
              <ButtonLink
                to="/clients/$clientId/complaints/new"
                params={params}
                variant="default"
                size="xs"
                leftSection={<IconPlus size={14} aria-hidden />}
              >
                New complaint
              </ButtonLink>
            }
          >
            {complaints.length === 0 ? (
              <Text c="dimmed" size="sm">
                No complaints yet. A complaint records where it hurts and since when.
              </Text>
            ) : (
              <Stack gap="md">
                {complaints.map((complaint) => (
                  <ComplaintCard key={complaint.id} complaint={complaint} />
                ))}
              </Stack>
            )}
          </Section>
          <Section title="Visits">
            {visits.length === 0 ? (
              <Text c="dimmed" size="sm">
                No visits yet.
              </Text>
            ) : (
              <Stack gap={0}>
                {visits.map((visit) => (
                  <VisitCard key={visit.id} visit={visit} />
                ))}
                {next && <OlderVisits key={`${next.at} ${next.id}`} clientId={client.id} start={next} />}
              </Stack>
            )}
          </Section>
        </Stack>
        <ClientDetails client={client} family={family} />
      </div>
    </Stack>
  )
}

/** The treatment plans of the open complaints. */
function papersOf(complaints: RpcOutputs['pages']['client']['complaints']): PrintedBy {
  const open = complaints.filter(({ status }) => status === 'open')
  if (open.length === 0) return { none: 'Nothing to print: no open complaint. Open a visit or a complaint.' }
  return {
    papers: open.map(({ id, title }) => ({ label: `Treatment plan: ${title}`, path: `/print/plans/${id}` })),
  }
}

/** Brings an archived client back to the lists. */
function RestoreButton({ client }: { client: Client }) {
  const restore = useMutation(rpc.clients.setArchived.mutationOptions({ onError: showRefusal }))
  return (
    <Button
      loading={restore.isPending}
      leftSection={<IconArchiveOff size={16} aria-hidden />}
      onClick={() => restore.mutate({ id: client.id, archived: false })}
    >
      Restore
    </Button>
  )
}

function ClientMenu({ client }: { client: Client }) {
  const archive = useMutation(rpc.clients.setArchived.mutationOptions({ onError: showRefusal }))
  const remove = useDeleteClient({ id: client.id, name: useClientNames()(client, client.id) })
  const calls = useMutation(rpc.followUps.setNoCalls.mutationOptions({ onError: showRefusal }))
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" px="xs" aria-label="More actions">
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuItemLink to="/clients/$clientId/edit" params={{ clientId: String(client.id) }}>
          Edit record
        </MenuItemLink>
        <Menu.Item
          onClick={() => calls.mutate({ clientId: client.id, noCalls: client.noCallsSince === null })}
        >
          {client.noCallsSince ? 'Allow calls' : 'Do not call'}
        </Menu.Item>
        {!client.archived && (
          <Menu.Item onClick={() => archive.mutate({ id: client.id, archived: true })}>Archive</Menu.Item>
        )}
        <MenuItemLink to="/restore-client" search={{ clientId: client.id }}>
          Restore from a backup…
        </MenuItemLink>
        <Menu.Item onClick={remove}>Delete client</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
