import { useAnatomy } from '../anatomy/anatomy-context'
import type { RpcOutputs } from '../api/rpc'
import { doctorsLimits } from '../complaints/complaint-alerts'
import { useDates } from '../ui/dates'
import classes from './document.module.css'
import type { PlanRow } from './plan-paper-rows'
import { doctorWords, leftOutWords } from './plan-paper-words'
import own from './plan-paper.module.css'

/** What is checked, and what is worked: plain names first, with the numbers of the picture. */
export function PartsTable({ rows }: { rows: readonly PlanRow[] }) {
  const checked = rows.filter(({ action }) => action === 'check')
  const worked = rows.filter(({ action }) => action === 'work')
  return (
    <>
      {checked.length > 0 && (
        <>
          <h2>What we check next</h2>
          <p>
            We press each place and ask: “Is this your pain?” Then we work on the place that gives your pain.
          </p>
          <Parts rows={checked} />
        </>
      )}
      {worked.length > 0 && (
        <>
          <h2>What we work on</h2>
          <Parts rows={worked} />
        </>
      )}
      {rows.length === 0 && (
        <>
          <h2>What we check next</h2>
          <p>Nothing chosen yet.</p>
        </>
      )}
    </>
  )
}

function Parts({ rows }: { rows: readonly PlanRow[] }) {
  return (
    <ol className={own.parts} start={rows[0]?.number}>
      {rows.map(({ number, plainName, properName, reason }) => (
        <li key={number}>
          <span className={own.number}>{number}</span>
          <span>
            <b>{plainName}</b>
            <span className={own.proper}>{properName}</span>
          </span>
          <span className="prose">{reason}</span>
        </li>
      ))}
    </ol>
  )
}

/**
 * How often, what is left out, what is avoided, what the client can do, allergies, medicines, and when to see a doctor.
 * What a client takes is not something to avoid.
 */
export function PlanAdvice({ client, complaint, plan, answer }: RpcOutputs['pages']['planPaper']) {
  const { anatomy } = useAnatomy()
  const dates = useDates()
  const parts = [
    [
      'How often',
      [plan?.frequency, plan?.reviewOn && `We look at this plan again on ${dates.day(plan.reviewOn)}.`],
    ],
    ['What we leave out', leftOutWords(answer, plan?.items ?? [], anatomy)],
    [
      'What we avoid',
      [
        plan?.avoid,
        doctorsLimits(complaint) && `Your doctor’s limits: ${doctorsLimits(complaint)}`,
        client.contraindications,
      ],
    ],
    ['What you can do', [plan?.homeCare]],
    ['Your allergies', [client.allergies]],
    ['Your medicines', [client.medication]],
  ] as const
  return (
    <>
      <div className={own.columns}>
        {parts.map(([title, all]) => {
          const lines = [...new Set(all.filter((line): line is string => Boolean(line)))]
          if (lines.length === 0) return null
          return (
            <div key={title}>
              <h2>{title}</h2>
              {lines.map((line) => (
                <p key={line} className="prose">
                  {line}
                </p>
              ))}
            </div>
          )
        })}
      </div>
      <div className={classes.whole}>
        <h2>Please see a doctor soon</h2>
        <ul className={own.signs}>
          {doctorWords(complaint.regions).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  )
}

export function Consent({ therapist, client }: { therapist: string; client: string }) {
  return (
    <section className={classes.consent}>
      <h2>Your consent</h2>
      <p>
        This plan, its aims and risks, and what else could be done, were explained to me. I stay covered; only
        the part being worked is uncovered. I can ask for a change, or stop, at any time. I say at once if
        something hurts or feels wrong.
      </p>
      <div className={own.signatures}>
        <span>{client}</span>
        <span>Date</span>
        <span>{therapist}</span>
        <span>Date</span>
      </div>
    </section>
  )
}
