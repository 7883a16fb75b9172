import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Picture as PictureAnswer } from '@shared/reasoning/picture'
import { isListVisible } from '@shared/reasoning/gates/stop'
import { IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { ButtonLink } from '../../ui/links'
import { QueryBoundary, useWindowTitle } from '../../ui/page'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { usePapers } from '../../ui/papers'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { ClientBar } from '../../clients/client-bar'
import { Picture } from './picture'
import { PictureAsk, type Asked } from './picture-ask'
import { PictureDetails } from './picture-details'
import { PictureInWords } from './picture-in-words'
import { PictureLegend } from './picture-legend'
import { GateNote } from './gate-note'
import { leadWords } from './picture-lead'
import { standsFor } from './picture-words'
import { useNames } from '../words/names'
import { stopAdviceWords } from '../words/notes'
import { plainWords } from '../words/words'
import classes from './picture-page.module.css'
import { useClientNames } from '../../clients/client-name'

/** The recommendation as a picture: what was worked, what to check next, where it hurts, and how they relate. */
export function PicturePage() {
  const complaintId = Number(useParams({ from: '/shell/complaints/$complaintId/picture' }).complaintId)
  const [asked, setAsked] = useState<Asked | null>(null)
  const page = useQuery(rpc.pages.complaint.queryOptions({ id: complaintId }))
  const picture = useQuery({
    ...rpc.suggestions.picture.queryOptions({ complaintId, asked }),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryBoundary of={page}>
      {(answer) => (
        <QueryBoundary of={picture}>
          {(shown) => (
            <PictureContent key={complaintId} page={answer} picture={shown} asked={asked} onAsk={setAsked} />
          )}
        </QueryBoundary>
      )}
    </QueryBoundary>
  )
}

interface PictureContentProps {
  page: RpcOutputs['pages']['complaint']
  picture: PictureAnswer
  asked: Asked | null
  onAsk: (asked: Asked | null) => void
}

function PictureContent({
  page: { client, flagged, complaint, plan },
  picture,
  asked,
  onAsk,
}: PictureContentProps) {
  const names = useNames()
  useWindowTitle(`Picture: ${complaint.title}, ${useClientNames()(client, client.id)}`)
  const [chosen, setChosen] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [moreShown, more] = useDisclosure(false)
  // When enough has been tried, the list is behind the advice to refer, as on the page of the complaint.
  const [listShown, list] = useDisclosure(isListVisible(picture.stop))
  const id = useId()
  const params = { complaintId: String(complaint.id) }

  const suggestions = listShown ? [...picture.suggestions, ...(moreShown ? picture.more : [])] : []
  // A tissue that is shown already is not added again.
  const known = suggestions.find((one) => picture.asked !== null && standsFor(one, picture.asked))
  const askedNode = known ? null : picture.asked
  const nodes = [...suggestions, ...(askedNode ? [askedNode] : [])]
  const [lastAsked, setLastAsked] = useState<string | null>(null)
  const askedKey = known?.key ?? picture.asked?.key ?? null
  if (askedKey !== lastAsked) {
    setLastAsked(askedKey)
    if (askedKey !== null) setChosen(askedKey)
  }
  const shownKeys = new Set([...nodes, ...picture.worked, ...picture.regions].map((node) => node.key))
  const shown = [pointed, chosen].find((key) => key !== null && shownKeys.has(key)) ?? null
  const details = useRef<HTMLDivElement>(null)
  /** Keeps the details unchanged while somebody types a reason in them. */
  const point = (key: string | null) => {
    const { activeElement } = document
    const isTyping = activeElement instanceof HTMLInputElement && details.current?.contains(activeElement)
    setPointed(isTyping ? null : key)
  }
  const search = { ...asked, ...(listShown ? { list: true } : {}) }
  const query = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]))
  usePapers({
    papers: [{ label: 'What to check next', path: `/print/pictures/${complaint.id}?${query.toString()}` }],
  })
  const wordsId = (key: string) => `${id}-${key.replaceAll(' ', '-')}`

  return (
    <Stack gap="lg" pb="xl">
      <ClientBar client={client} complaintAlerts={complaintAlerts(flagged, client.dateOfBirth, today())} />
      <Section
        level={1}
        title={`Picture: ${complaint.title}`}
        lead={leadWords(picture)}
        actions={
          <div className={classes.actions}>
            <ButtonLink to="/complaints/$complaintId" params={params} variant="default" size="xs">
              Back to the complaint
            </ButtonLink>
            <ButtonLink
              to="/print/pictures/$complaintId"
              params={params}
              search={search}
              variant="default"
              size="xs"
              leftSection={<IconPrinter size={14} aria-hidden />}
            >
              Print
            </ButtonLink>
          </div>
        }
      >
        {picture.gate && (
          <GateNote
            gate={picture.gate}
            className={picture.gate.kind === 'refer' ? classes.refer : classes.care}
          />
        )}
        {picture.stop && (
          <p className={classes.care} role="note">
            {plainWords(stopAdviceWords(picture.stop.advice, names))}
          </p>
        )}
        <div className={classes.columns}>
          <Picture
            picture={picture}
            suggestions={suggestions}
            asked={askedNode}
            chosen={chosen}
            onChoose={setChosen}
            pointed={pointed}
            onPoint={point}
            describedBy={(key) => (nodes.some((one) => one.key === key) ? wordsId(key) : undefined)}
            belowSuggestions={
              picture.gate === null && (
                <div className={classes.below}>
                  {listShown && picture.more.length > 0 && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      onClick={more.toggle}
                      aria-expanded={moreShown}
                    >
                      {moreShown ? 'Fewer suggestions' : 'More suggestions'}
                    </Button>
                  )}
                  <PictureAsk asked={asked} side={complaint.regions[0]?.side ?? 'both'} onAsk={onAsk} />
                </div>
              )
            }
            belowRegions={
              <PictureLegend
                edges={picture.edges.filter((edge) => nodes.some((one) => one.key === edge.from))}
                lit={shown}
              />
            }
            emptyContent={
              listShown && picture.gate === null ? undefined : (
                <Instead gated={picture.gate !== null} onShow={list.open} />
              )
            }
          />
          <PictureDetails
            ref={details}
            picture={picture}
            suggestions={nodes}
            shown={shown}
            complaintId={complaint.id}
            planItems={plan?.items ?? []}
          />
        </div>
      </Section>
      <Section title="Picture as text">
        <PictureInWords picture={picture} suggestions={nodes} idOf={wordsId} />
      </Section>
    </Stack>
  )
}

function Instead({ gated, onShow }: { gated: boolean; onShow: () => void }) {
  if (gated) return <p className={classes.none}>No tissue is suggested.</p>
  return (
    <Button variant="default" size="xs" onClick={onShow}>
      Show suggestions anyway
    </Button>
  )
}
