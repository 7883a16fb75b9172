import { Button, Paper, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { dayOf, daysBetween, momentOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDates } from '../app/dates'
import { AnchorLink } from '../app/links'
import { Answer, Page } from '../app/page'
import { rpc, type Answers } from '../app/rpc'
import { OutcomeForm } from './outcome-form'
import classes from './to-ask.module.css'
import { PainNumbers } from './verdict'

/** Whom to ask how long relief lasted: the visits of the last days that nobody has asked about yet. */
export function ToAsk() {
  const list = useQuery(rpc.outcomes.toAsk.queryOptions())
  return (
    <Page
      title="Ask how long it lasted"
      lead="“How long did it feel better after last time, and how is it now, from 0 to 10?” Best asked after three days."
    >
      <Answer of={list}>
        {(visits) =>
          visits.length === 0 ? (
            <Text c="dimmed">
              Nobody to ask. Visits stand here for three weeks, until what came of them is known.
            </Text>
          ) : (
            <Paper p={0}>
              <ul className={classes.list}>
                {visits.map((visit) => (
                  <OneToAsk key={`${visit.visitId} ${visit.complaintId}`} visit={visit} />
                ))}
              </ul>
            </Paper>
          )
        }
      </Answer>
    </Page>
  )
}

function OneToAsk({ visit }: { visit: Answers['outcomes']['toAsk'][number] }) {
  const [open, setOpen] = useState(false)
  const dates = useDates()
  return (
    <li>
      <div className={classes.row}>
        <div>
          <AnchorLink
            to="/clients/$clientId"
            params={{ clientId: String(visit.clientId) }}
            fw={600}
            c="inherit"
          >
            {fullName(visit)}
          </AnchorLink>
          <Text size="sm">
            {visit.phone || (
              <Text span c="dimmed" inherit>
                no phone number
              </Text>
            )}
          </Text>
        </div>
        <div>
          <Text size="sm">{visit.title}</Text>
          <Text size="sm" c="dimmed">
            {dates.day(visit.at)}, {ago(visit.at)}
          </Text>
        </div>
        <PainNumbers before={visit.painBefore} after={visit.painAfter} />
        <Button
          variant={open ? 'default' : 'light'}
          size="xs"
          aria-expanded={open}
          aria-label={`${open ? 'Close' : 'Ask'} ${fullName(visit)}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'Ask'}
        </Button>
      </div>
      {open && (
        <div className={classes.form}>
          <OutcomeForm
            id={null}
            onDone={() => setOpen(false)}
            start={{
              visitId: visit.visitId,
              complaintId: visit.complaintId,
              relief: null,
              painNow: null,
              reaction: '',
              askedAt: momentOf(new Date()),
              askedHow: 'phone',
              note: '',
            }}
          />
        </div>
      )}
    </li>
  )
}

function ago(at: string): string {
  const days = daysBetween(at.slice(0, 10), dayOf(new Date()))
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}
