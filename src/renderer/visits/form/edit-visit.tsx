import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VisitForm as VisitFormValues } from '@shared/visits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useDates } from '../../ui/dates'
import { QueryBoundary, Page } from '../../ui/page'
import { refuseIn } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { ClientBar } from '../../clients/client-bar'
import { useFoundDraft, type FoundDraft } from '../../drafts/use-draft'
import { VisitForm } from './visit-form'

export function EditVisit() {
  const { visitId } = useParams({ from: '/shell/visits/$visitId/edit' })
  const page = useQuery(rpc.pages.editVisit.queryOptions({ id: Number(visitId) }))
  return (
    <QueryBoundary of={page}>
      {(answer) =>
        // What is signed or void is read, not edited; what was typed into it before waits there as a draft.
        answer.visit.signature || answer.visit.voided ? (
          <Navigate to="/visits/$visitId" params={{ visitId }} replace />
        ) : (
          <WithDraft key={answer.visit.id} {...answer} />
        )
      }
    </QueryBoundary>
  )
}

function WithDraft(answer: RpcOutputs['pages']['editVisit']) {
  const draft = useFoundDraft({ clientId: answer.client.id, visitId: answer.visit.id })
  return <QueryBoundary of={draft}>{(found) => <Shown {...answer} found={found} />}</QueryBoundary>
}

type Props = RpcOutputs['pages']['editVisit'] & { found: FoundDraft | null }

function Shown({ visit, client, complaints, earlier, plans, found }: Props) {
  const dates = useDates()
  // As the form saw it when it opened; what is asked anew meanwhile does not change what was typed over.
  const [expectedUpdatedAt] = useState(visit.updatedAt)
  const { point } = useSearch({ from: '/shell/visits/$visitId/edit' })
  const navigate = useNavigate()
  const update = useMutation(rpc.visits.update.mutationOptions())
  const treated = new Set(
    [...visit.complaints, ...(found?.form.complaints ?? [])].map((one) => one.complaintId),
  )
  const params = { visitId: String(visit.id) }
  const back = () => void navigate({ to: '/visits/$visitId', params })
  return (
    <Stack gap="lg">
      <ClientBar client={client} />
      <Page title={`Edit the visit of ${dates.day(visit.at)}`}>
        <VisitForm
          start={formOf(visit)}
          of={{ clientId: client.id, visitId: visit.id }}
          found={found}
          expectedUpdatedAt={expectedUpdatedAt}
          complaints={complaints.filter(
            (complaint) => complaint.status === 'open' || treated.has(complaint.id),
          )}
          earlier={earlier}
          plans={plans}
          ideas={[]}
          first={point}
          once={false}
          saving={update.isPending}
          saved={update.isSuccess}
          refused={update.error}
          onCancel={back}
          onSave={(values, how, form) =>
            update.mutate(
              { id: visit.id, visit: values, expectedUpdatedAt, ...how },
              {
                onError: refuseIn(form, 'visit'),
                onSuccess: () => {
                  notifications.show({ message: how.sign ? 'Visit saved and signed' : 'Visit saved' })
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

function formOf(visit: RpcOutputs['pages']['visit']['visit']): VisitFormValues {
  const { at, minutes, kind, subjective, objective, assessment, plan, complaints, painMarks, work } = visit
  return {
    at,
    minutes,
    kind,
    subjective,
    objective,
    assessment,
    plan,
    outcomes: [],
    measured: [],
    muscle: '',
    complaints: complaints.map(({ complaintId, painBefore, painAfter }) => ({
      complaintId,
      painBefore,
      painAfter,
    })),
    painMarks,
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
