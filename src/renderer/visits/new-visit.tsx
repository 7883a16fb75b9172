import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { momentOf } from '@shared/fields'
import { answered } from '@shared/outcomes'
import type { VisitForm as VisitFormValues } from '@shared/visits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer, Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc, type Answers } from '../app/rpc'
import { ClientBar } from '../clients/client-bar'
import { questionsFor } from '../outcomes/last-outcomes'
import { VisitForm } from './visit-form'

export function NewVisit() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/visits/new' })
  const start = useQuery(rpc.visits.start.queryOptions({ clientId: Number(clientId) }))
  return <Answer of={start}>{(answer) => <Shown {...answer} />}</Answer>
}

function Shown({ client, complaints, visits, plans, answers }: Answers['visits']['start']) {
  const navigate = useNavigate()
  const create = useMutation(rpc.visits.create.mutationOptions())
  const open = complaints.filter((complaint) => complaint.status === 'open')
  const [now] = useState(() => momentOf(new Date()))
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId: String(client.id) } })
  const start: VisitFormValues = {
    at: now,
    minutes: visits[0]?.minutes ?? 60,
    kind: 'therapeutic',
    subjective: '',
    objective: '',
    assessment: '',
    plan: '',
    complaints: open.map((complaint) => ({ complaintId: complaint.id, painBefore: null, painAfter: null })),
    work: [],
    outcomes: questionsFor(open, now),
  }
  return (
    <Stack gap="lg">
      <ClientBar client={client} />
      <Page title="New visit">
        <VisitForm
          start={start}
          clientId={client.id}
          complaints={open}
          earlier={visits}
          plans={plans}
          ideas={answers}
          once
          saving={create.isPending}
          saved={create.isSuccess}
          onCancel={back}
          onSave={({ outcomes, ...visit }, form) =>
            create.mutate(
              {
                clientId: client.id,
                visit,
                // Asked at this visit, whenever it was: also when it is written down on a later day.
                outcomes: answered(outcomes).map((outcome) => ({ ...outcome, askedAt: visit.at })),
              },
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
