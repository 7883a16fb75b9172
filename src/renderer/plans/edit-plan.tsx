import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { QueryBoundary, Page } from '../ui/page'
import { usePapers } from '../ui/papers'
import { showRefusalIn } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { complaintAlerts } from '../complaints/complaint-alerts'
import { today } from '../ui/clock'
import { ClientBar } from '../clients/client-bar'
import { PlanForm } from './plan-form'

export function EditPlan() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId/plan' })
  const page = useQuery(rpc.pages.plan.queryOptions({ complaintId: Number(complaintId) }))
  return (
    <QueryBoundary of={page}>
      {(answer) => <EditPlanForm key={answer.complaint.id} {...answer} />}
    </QueryBoundary>
  )
}

function EditPlanForm({ client, flagged, complaint, plan }: RpcOutputs['pages']['plan']) {
  // The revision that the form opened with; 0 if there was no plan.
  const [expectedRevision] = useState(plan?.revision ?? 0)
  usePapers({ papers: [{ label: 'Treatment plan', path: `/print/plans/${complaint.id}` }], isForm: true })
  const navigate = useNavigate()
  const save = useCreate(rpc.plans.save)
  const back = () =>
    void navigate({ to: '/complaints/$complaintId', params: { complaintId: String(complaint.id) } })
  const side = complaint.regions[0]?.side ?? 'both'
  return (
    <Stack gap="lg">
      <ClientBar client={client} complaintAlerts={complaintAlerts(flagged, client.dateOfBirth, today())} />
      <Page title="Treatment plan" lead={complaint.title}>
        <PlanForm
          draftOf={{ kind: 'plan', clientId: client.id, complaintId: complaint.id }}
          baseRevision={expectedRevision}
          start={
            plan ?? {
              goal: complaint.goal,
              frequency: '',
              items: [],
              avoid: '',
              homeCare: '',
              reviewOn: null,
            }
          }
          side={side}
          onCancel={back}
          onSave={(values, form) =>
            save.mutateAsync(
              { complaintId: complaint.id, plan: values, expectedRevision },
              {
                onError: showRefusalIn(form, 'plan'),
                onSuccess: () => {
                  notifications.show({ message: 'Plan saved' })
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
