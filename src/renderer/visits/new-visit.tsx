import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { momentOf } from '@shared/fields'
import type { VisitInput } from '@shared/visits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer, Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc, type Answers } from '../app/rpc'
import { ClientBar } from '../clients/client-bar'
import { LastOutcomes } from '../outcomes/last-outcomes'
import { VisitForm } from './visit-form'

export function NewVisit() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/visits/new' })
  const start = useQuery(rpc.visits.start.queryOptions({ clientId: Number(clientId) }))
  return <Answer of={start}>{(answer) => <Shown {...answer} />}</Answer>
}

function Shown({ client, complaints, visits, plans }: Answers['visits']['start']) {
  const navigate = useNavigate()
  const create = useMutation(rpc.visits.create.mutationOptions())
  const open = complaints.filter((complaint) => complaint.status === 'open')
  const [now] = useState(() => momentOf(new Date()))
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId: String(client.id) } })
  const start: VisitInput = {
    at: now,
    minutes: visits[0]?.minutes ?? 60,
    kind: 'therapeutic',
    subjective: '',
    objective: '',
    assessment: '',
    plan: '',
    complaints: open.map((complaint) => ({ complaintId: complaint.id, painBefore: null, painAfter: null })),
    work: [],
  }
  return (
    <Stack gap="lg">
      <ClientBar client={client} />
      <Page title="New visit">
        <LastOutcomes complaints={open} askedAt={now} />
        <VisitForm
          start={start}
          clientId={client.id}
          complaints={open}
          earlier={visits}
          plans={plans}
          saving={create.isPending}
          saved={create.isSuccess}
          onCancel={back}
          onSave={(visit, form) =>
            create.mutate(
              { clientId: client.id, visit },
              {
                onError: refuseIn(form, 'visit'),
                onSuccess: () => {
                  notifications.show({ message: 'Visit saved' })
                  back()
                },
              },
            )
          }
        />
      </Page>
    </Stack>
  )
}
