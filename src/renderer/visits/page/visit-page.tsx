import { Badge, Button, Menu, Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { momentOf } from '@shared/fields'
import { missingPoints, unaskedBefore, type MissingPoint } from '@shared/signing'
import { IconDots } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useDates } from '../../ui/dates'
import { focusOn } from '../../ui/focus/focus-on'
import { useFocusReplacement } from '../../ui/focus/use-focus-replacement'
import { useOpener } from '../../ui/focus/use-return-focus'
import { AnchorLink, ButtonLink } from '../../ui/links'
import { formatWhole } from '../../ui/numbers'
import { QueryBoundary, Page } from '../../ui/page'
import { usePractice } from '../../practice/practice-context'
import { showRefusal } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { usePapers } from '../../ui/papers'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { ClientBar } from '../../clients/client-bar'
import { UnsavedChanges } from '../../drafts/unsaved-changes'
import { OutcomeSection } from '../../outcomes/outcome-section'
import { Amend, type AmendmentStart } from '../signing/amend'
import { MissingPoints } from '../signing/missing-points'
import { Amendments, CorrectionMark, SignedNoteMark, useSignatureText, VoidMark } from '../signing/signature'
import { VisitNote } from './visit-note'
import { VoidVisit } from '../signing/void-visit'

/** The page of a visit: its note, outcome, signature and amendments. */
export function VisitPage() {
  const { visitId } = useParams({ from: '/shell/visits/$visitId' })
  const page = useQuery(rpc.pages.visit.queryOptions({ id: Number(visitId) }))
  return (
    <QueryBoundary of={page}>{(data) => <VisitPageContent key={data.visit.id} {...data} />}</QueryBoundary>
  )
}

function VisitPageContent({ visit, note, signed, client, complaints }: RpcOutputs['pages']['visit']) {
  const dates = useDates()
  const signatureText = useSignatureText()
  /** The start of the amendment; null while its form is closed. */
  const [amending, setAmending] = useState<AmendmentStart | null>(null)
  const amendButton = useOpener(amending !== null)
  const [voiding, setVoiding] = useState(false)
  const moreActions = useRef<HTMLButtonElement>(null)
  const { outcomeFor } = useSearch({ from: '/shell/visits/$visitId' })
  usePapers({
    papers: [{ label: 'Visit note', path: `/print/visits/${visit.id}` }],
    isForm: amending !== null,
  })
  const params = { visitId: String(visit.id) }
  const open = visit.signature === null && visit.voided === null
  // The button “Sign” is gone then.
  useFocusReplacement(visit.signature !== null)
  return (
    <Stack gap="lg">
      <ClientBar client={client} complaintAlerts={complaintAlerts(complaints, client.dateOfBirth, today())} />
      <Page
        title={`Visit, ${dates.day(visit.at)}`}
        lead={
          visit.signature ? (
            <>
              Signed by {signatureText(visit.signature)}
              <AmendmentsLink visit={visit} />
            </>
          ) : visit.voided ? null : (
            <Badge variant="default" tt="none" component="span">
              not signed
            </Badge>
          )
        }
        actions={
          <>
            {open && (
              <ButtonLink to="/visits/$visitId/edit" params={params} variant="default">
                Edit
              </ButtonLink>
            )}
            {open && <Sign visit={visit} complaints={complaints} />}
            {visit.signature && !visit.voided && (
              <ButtonLink to="/visits/$visitId/correct" params={params} variant="default">
                Correct
              </ButtonLink>
            )}
            {visit.voided && !client.archived && (
              <ButtonLink
                to="/clients/$clientId/visits/new"
                params={{ clientId: String(client.id) }}
                search={{ again: visit.id }}
              >
                Chart again
              </ButtonLink>
            )}
            {visit.signature && !visit.voided && (
              <Button
                variant="default"
                ref={amendButton}
                disabled={amending !== null}
                onClick={() => setAmending({ text: '', draft: null })}
              >
                Amend
              </Button>
            )}
            <ButtonLink to="/print/visits/$visitId" params={params} variant="default">
              Print
            </ButtonLink>
            {!visit.voided && (
              <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
                <Menu.Target>
                  <Button ref={moreActions} variant="default" px="xs" aria-label="More actions">
                    <IconDots size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setVoiding(true)}>Void visit</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      >
        <SignedNoteMark signed={signed} />
        <CorrectionMark signed={signed} />
        <VoidMark visit={visit} />
        <UnsavedChanges visit={visit} onAmend={setAmending} />
        {amending !== null && (
          <Amend
            key={amending.text}
            clientId={client.id}
            visitId={visit.id}
            start={amending}
            onDone={() => setAmending(null)}
            onCancel={() => setAmending(null)}
          />
        )}
        <OutcomeSection visit={visit} complaints={complaints} openFor={outcomeFor} />
        <VisitNote visit={visit} note={note} signed={signed} />
        {visit.amendments.length > 0 && (
          <div id={AMENDMENTS}>
            <Section title="Amendments">
              <Amendments visit={visit} />
            </Section>
          </div>
        )}
        <VoidVisit
          visitId={visit.id}
          expectedRevision={visit.revision}
          opened={voiding}
          onClose={() => setVoiding(false)}
          onClosed={() => (moreActions.current ? moreActions.current.focus() : focusOn(null))}
        />
      </Page>
    </Stack>
  )
}

/** The id of the section with the amendments. */
const AMENDMENTS = 'amendments'

/** A link from the top of the page to the amendments, with the date of the last one. */
function AmendmentsLink({ visit }: Pick<RpcOutputs['pages']['visit'], 'visit'>) {
  const dates = useDates()
  const { amendments } = visit
  const last = amendments.at(-1)
  if (!last) return null
  const day = dates.day(momentOf(new Date(last.at)))
  return (
    <>
      {' · '}
      <AnchorLink
        to="/visits/$visitId"
        params={{ visitId: String(visit.id) }}
        hash={AMENDMENTS}
        inherit
        underline="always"
      >
        {amendments.length === 1
          ? `Amended ${day}`
          : `${formatWhole(amendments.length)} amendments, last ${day}`}
      </AnchorLink>
    </>
  )
}

/** Signs the visit, or first lists what its note lacks. Ctrl+Shift+Enter does the same as the button. */
function Sign({ visit, complaints }: Pick<RpcOutputs['pages']['visit'], 'visit' | 'complaints'>) {
  const { settings } = usePractice()
  const [missing, setMissing] = useState<MissingPoint[] | null>(null)
  const unasked = unaskedBefore(
    complaints.flatMap((complaint) => complaint.painLine),
    { id: visit.id, at: visit.at, complaintIds: visit.complaints.map((one) => one.complaintId) },
  )
  const sign = useMutation(
    rpc.visits.sign.mutationOptions({
      onError: showRefusal,
      onSuccess: () => notifications.show({ message: 'Visit signed' }),
      onSettled: () => setMissing(null),
    }),
  )
  const signNow = () => sign.mutate({ id: visit.id, expectedRevision: visit.revision })
  function signOrListMissing() {
    if (sign.isPending) return
    const points = missingPoints(settings.signChecklist, visit, unasked.length)
    if (points.length > 0) setMissing(points)
    else signNow()
  }
  useHotkeys([['mod+shift+Enter', signOrListMissing]])
  return (
    <>
      <Button onClick={signOrListMissing} loading={sign.isPending}>
        Sign
      </Button>
      <MissingPoints
        missing={missing}
        link={({ point }, label) =>
          point === 'lastOutcome' ? (
            <AnchorLink
              to="/visits/$visitId"
              params={{ visitId: String(unasked[0]?.visitId) }}
              search={{ outcomeFor: unasked[0]?.complaintId }}
              underline="always"
              onClick={() => setMissing(null)}
            >
              {label}
            </AnchorLink>
          ) : (
            <AnchorLink
              to="/visits/$visitId/edit"
              params={{ visitId: String(visit.id) }}
              search={{ point }}
              underline="always"
            >
              {label}
            </AnchorLink>
          )
        }
        signing={sign.isPending}
        onSign={signNow}
        onClose={() => setMissing(null)}
      />
    </>
  )
}
