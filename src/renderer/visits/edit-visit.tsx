import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VisitForm as VisitFormValues } from '@shared/visits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDates } from '../app/dates'
import { Answer, Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc, type Answers } from '../app/rpc'
import { ClientBar } from '../clients/client-bar'
import { useFoundDraft, type FoundDraft } from '../drafts/use-draft'
import { OutcomeSection } from '../outcomes/outcome-section'
import { VisitForm } from './visit-form'

export function EditVisit() {
  const { visitId } = useParams({ from: '/shell/visits/$visitId' })
  const page = useQuery(rpc.visits.page.queryOptions({ id: Number(visitId) }))
  return <Answer of={page}>{(answer) => <WithDraft key={answer.visit.id} {...answer} />}</Answer>
}

function WithDraft(answer: Answers['visits']['page']) {
  const draft = useFoundDraft({ clientId: answer.client.id, visitId: answer.visit.id })
  return <Answer of={draft}>{(found) => <Shown {...answer} found={found} />}</Answer>
}

type Props = Answers['visits']['page'] & { found: FoundDraft | null }

function Shown({ visit, client, complaints, visits, plans, found }: Props) {
  const dates = useDates()
  // As the form saw it when it opened; what is asked anew meanwhile does not change what was typed over.
  const [seen] = useState(visit.updatedAt)
  const navigate = useNavigate()
  const update = useMutation(rpc.visits.update.mutationOptions())
  const treated = new Set(
    [...visit.complaints, ...(found?.form.complaints ?? [])].map((one) => one.complaintId),
  )
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId: String(client.id) } })
  return (
    <Stack gap="lg">
      <ClientBar client={client} />
      <Page title={`Visit of ${dates.day(visit.at)}`}>
        <OutcomeSection visit={visit} complaints={complaints} />
        <VisitForm
          start={formOf(visit)}
          of={{ clientId: client.id, visitId: visit.id }}
          found={found}
          seen={seen}
          complaints={complaints.filter(
            (complaint) => complaint.status === 'open' || treated.has(complaint.id),
          )}
          earlier={visits.filter((other) => other.id !== visit.id && other.at <= visit.at)}
          plans={plans}
          ideas={[]}
          once={false}
          saving={update.isPending}
          saved={update.isSuccess}
          onCancel={back}
          onSave={(values, draft, form) =>
            update.mutate(
              { id: visit.id, visit: values, seen, draft },
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

function formOf(visit: Answers['visits']['page']['visit']): VisitFormValues {
  const { at, minutes, kind, subjective, objective, assessment, plan, complaints, work } = visit
  return {
    at,
    minutes,
    kind,
    subjective,
    objective,
    assessment,
    plan,
    outcomes: [],
    complaints: complaints.map(({ complaintId, painBefore, painAfter }) => ({
      complaintId,
      painBefore,
      painAfter,
    })),
    work: work.map(({ tissue, side, technique, minutes, pressure, response, familiarPain, note }) => ({
      tissue,
      side,
      technique,
      minutes,
      pressure,
      response,
      familiarPain,
      note,
    })),
  }
}
