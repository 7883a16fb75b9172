import type { Picture as PictureAnswer } from '@shared/reasoning/picture'
import { isListVisible } from '@shared/reasoning/gates/stop'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { useFullName } from '../clients/client-name'
import { useDates } from '../ui/dates'
import { QueryBoundary } from '../ui/page'
import { rpc, type RpcOutputs } from '../api/rpc'
import { Picture } from '../suggestions/picture/picture'
import { PictureInWords } from '../suggestions/picture/picture-in-words'
import { GateNote } from '../suggestions/picture/gate-note'
import { PictureLegend } from '../suggestions/picture/picture-legend'
import { standsFor } from '../suggestions/picture/picture-words'
import { useLastingNames } from '../suggestions/words/names'
import { stopAdviceWords } from '../suggestions/words/notes'
import { plainWords } from '../suggestions/words/words'
import classes from './document.module.css'
import { Letterhead } from './letterhead'
import { PaperPage } from './paper-page'
import own from './picture-paper.module.css'
import { today } from '../ui/clock'

/** The picture on one printed sheet, for the client too. */
export function PicturePaper() {
  const complaintId = Number(useParams({ from: '/print/pictures/$complaintId' }).complaintId)
  const page = useQuery(rpc.pages.complaint.queryOptions({ id: complaintId }))
  const { tissue, side, list } = useSearch({ from: '/print/pictures/$complaintId' })
  const asked = tissue !== undefined && side !== undefined ? { tissue, side } : null
  const picture = useQuery(rpc.suggestions.picture.queryOptions({ complaintId, asked }))
  return (
    <QueryBoundary of={page}>
      {(answer) => (
        <QueryBoundary of={picture}>
          {(shown) => <PictureArticle page={answer} picture={shown} list={list ?? false} />}
        </QueryBoundary>
      )}
    </QueryBoundary>
  )
}

interface Props {
  page: RpcOutputs['pages']['complaint']
  picture: PictureAnswer
  /** True if the suggestions were shown on request, although the advice to refer comes first. */
  list: boolean
}

function PictureArticle({ page: { client, complaint }, picture, list }: Props) {
  const fullName = useFullName()
  const dates = useDates()
  const names = useLastingNames()
  const id = useId()
  const name = fullName(client)
  const born = client.dateOfBirth ? `, born ${dates.day(client.dateOfBirth)}` : ''
  const isListShown = list || isListVisible(picture.stop)
  const suggestions = isListShown ? picture.suggestions : []
  const isKnown = suggestions.some((one) => picture.asked !== null && standsFor(one, picture.asked))
  const asked = isKnown ? null : picture.asked
  const nodes = [...suggestions, ...(asked ? [asked] : [])]
  return (
    <PaperPage title={`What to check next, ${name}`} foot={`${name}${born}`}>
      <article className={`${classes.document} ${own.document}`}>
        <Letterhead document="What to check next" />
        <dl className={classes.facts}>
          <Fact label="Client" text={name} />
          <Fact label="Complaint" text={complaint.title} />
          <Fact label="Date" text={dates.day(today())} />
        </dl>
        {picture.gate && <GateNote gate={picture.gate} className={own.note} />}
        {picture.stop && (
          <p className={own.note}>{plainWords(stopAdviceWords(picture.stop.advice, names))}</p>
        )}
        <div className={own.picture}>
          <Picture
            isPrinted
            picture={picture}
            suggestions={suggestions}
            asked={asked}
            chosen={null}
            onChoose={() => undefined}
            pointed={null}
            onPoint={() => undefined}
            describedBy={() => undefined}
            emptyContent={nodes.length === 0 ? <p>No tissue is suggested.</p> : undefined}
          />
        </div>
        <div className={own.legend}>
          <PictureLegend edges={picture.edges.filter((edge) => nodes.some((one) => one.key === edge.from))} />
        </div>
        {nodes.length > 0 && (
          <div className={own.words}>
            <h2>Picture as text</h2>
            <PictureInWords
              relationsOnly
              picture={picture}
              suggestions={nodes}
              idOf={(key) => `${id}-${key.replaceAll(' ', '-')}`}
            />
          </div>
        )}
        <p className={own.small}>Based on anatomy and the treatment so far. Not a diagnosis.</p>
      </article>
    </PaperPage>
  )
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}
