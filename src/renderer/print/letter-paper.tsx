import { nameWithCredentials } from '@shared/practitioner'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useFullName } from '../clients/client-name'
import type { RpcOutputs } from '../api/rpc'
import { rpc } from '../api/rpc'
import { usePractice } from '../practice/practice-context'
import { useLastingNames } from '../suggestions/words/names'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { QueryBoundary } from '../ui/page'
import classes from './document.module.css'
import { Fact } from './fact'
import { Letterhead } from './letterhead'
import { letterParts } from './letter-words'
import { PaperPage } from './paper-page'

/** A letter to a doctor about one complaint, with room to write and to sign. */
export function LetterPaper() {
  const { complaintId } = useParams({ from: '/print/letters/$complaintId' })
  const page = useQuery(rpc.pages.letterPaper.queryOptions({ complaintId: Number(complaintId) }))
  return <QueryBoundary of={page}>{(data) => <Letter page={data} />}</QueryBoundary>
}

function Letter({ page }: { page: RpcOutputs['pages']['letterPaper'] }) {
  const { client, complaint } = page
  const { settings } = usePractice()
  const fullName = useFullName()
  const { paper } = useSearch({ from: '/print/letters/$complaintId' })
  const dates = useDates()
  const names = useLastingNames()
  const name = fullName(client)
  return (
    <PaperPage
      title={`Letter, ${name}`}
      foot={client.dateOfBirth ? `${name}, born ${dates.day(client.dateOfBirth)}` : name}
      {...(paper && { paper })}
      pdf={`/exports/letters/${complaint.id}.pdf`}
      isOnePage
    >
      <article className={classes.document}>
        <Letterhead document="Letter to the doctor" />
        {client.physician && (
          <dl className={classes.facts}>
            <Fact label="To" text={client.physician} />
          </dl>
        )}
        <dl className={classes.facts}>
          <Fact label="Client" text={name} />
          <Fact label="Date of birth" text={client.dateOfBirth ? dates.day(client.dateOfBirth) : '–'} />
          <Fact label="Phone" text={client.phone || '–'} />
          <Fact label="Date" text={dates.day(today())} />
        </dl>
        {letterParts(page, names).map(({ title, lines, list = [] }) => (
          <section key={title}>
            <h2>{title}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {list.length > 0 && (
              <ul className={classes.list}>
                {list.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <div className={`${classes.consent} ${classes.signatures}`}>
          <p className={classes.statement}>This is a report of a massage practice and not a diagnosis.</p>
          <div>
            <div className={classes.signature} />
            <p>{nameWithCredentials({ name: settings.practitioner, credentials: settings.credentials })}</p>
          </div>
        </div>
      </article>
    </PaperPage>
  )
}
