import { Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { ClientBar } from '../../clients/client-bar'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { PlanCard } from '../../plans/plan-card'
import { Answer } from '../../suggestions/answer/answer'
import { WhyNot } from '../../suggestions/why-not/why-not'
import { useDates } from '../../ui/dates'
import { formatWhole } from '../../ui/numbers'
import { QueryBoundary, useWindowTitle } from '../../ui/page'
import { usePapers } from '../../ui/papers'
import { About } from './about'
import { ComplaintHead } from './complaint-head'
import { Folds, type Fold } from './folds'
import { KeysDialog } from './keys-dialog'
import { Visits } from './visits'
import classes from './complaint-page.module.css'
import { useClientNames } from '../../clients/client-name'

type Page = RpcOutputs['pages']['complaint']

/** One complaint: what to do next, and below it everything that is recorded. */
export function ComplaintPage() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId' })
  const page = useQuery(rpc.pages.complaint.queryOptions({ id: Number(complaintId) }))
  return (
    <QueryBoundary of={page}>
      {(answer) => <ComplaintPageContent key={answer.complaint.id} page={answer} />}
    </QueryBoundary>
  )
}

function ComplaintPageContent({ page }: { page: Page }) {
  useWindowTitle(`${page.complaint.title}, ${useClientNames()(page.client, page.client.id)}`)
  usePapers({ papers: [{ label: 'Treatment plan', path: `/print/plans/${page.complaint.id}` }] })
  const [areKeysShown, keys] = useDisclosure(false)
  return (
    <Stack gap="lg">
      <ClientBar
        client={page.client}
        complaintAlerts={complaintAlerts(page.flagged, page.client.dateOfBirth, today(), page.complaint.id)}
      />
      <div className={classes.page}>
        <ComplaintHead page={page} />
        <Answer page={page} onShowKeys={keys.open} />
        <Folds folds={useFolds(page)} />
        <KeysDialog opened={areKeysShown} onOpen={keys.open} onClose={keys.close} />
      </div>
    </Stack>
  )
}

function useFolds(page: Page): Fold[] {
  const { complaint, visits, visitCount, plan, answer } = page
  const dates = useDates()
  const last = visits.find(({ voided }) => !voided) ?? visits[0]
  const folds: (Fold | false)[] = [
    last !== undefined && {
      id: 'visits',
      title: 'Visits',
      summary:
        visitCount === 1 ? dates.brief(last.at) : `${formatWhole(visitCount)}, last ${dates.brief(last.at)}`,
      content: <Visits page={page} />,
    },
    {
      id: 'plan',
      title: 'Treatment plan',
      summary: planSummary(plan, dates.brief),
      content: <PlanCard plan={plan} complaintId={complaint.id} recommendation={answer} />,
    },
    {
      id: 'about',
      title: 'About',
      // Without an onset nobody knows since when it hurts.
      summary:
        complaint.onsetOn === null
          ? `recorded ${dates.brief(complaint.openedOn)}`
          : `since ${dates.brief(complaint.onsetOn)}`,
      content: <About page={page} />,
    },
    answer.kind === 'list' && {
      id: 'why-not',
      title: 'Why not another muscle?',
      summary: '',
      shortcut: 'W',
      content: (
        <WhyNot complaintId={complaint.id} side={complaint.regions[0]?.side ?? 'both'} answer={answer} />
      ),
    },
  ]
  return folds.filter((fold) => fold !== false)
}

function planSummary(plan: Page['plan'], day: (day: string) => string): string {
  if (!plan) return 'none'
  if (plan.reviewOn) return `review ${day(plan.reviewOn)}`
  return plan.items.length === 1 ? '1 item' : `${plan.items.length} items`
}
