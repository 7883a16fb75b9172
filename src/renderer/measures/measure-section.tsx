import { Button, Group, Text } from '@mantine/core'
import { psfsAverage } from '@shared/measures'
import { useEffect, useRef, useState } from 'react'
import { useDates } from '../ui/dates'
import { Section } from '../ui/section'
import type { RpcOutputs } from '../api/rpc'
import { formatList } from '../ui/lists'
import { formatScore, formatWhole } from '../ui/numbers'
import { hasMeasures, emptyMeasurement } from './measurement-fields'
import classes from './measure-section.module.css'
import { MeasurementForm } from './measurement-form'
import { formatGroc } from './measure-labels'
import { MeasureChoiceForm } from './measure-choice-form'
import { thisMinute } from '../ui/clock'

type Progress = RpcOutputs['pages']['progress']
type Measurement = Progress['measurements'][number]
type Open = 'nothing' | 'new scores' | 'choice' | Measurement

/** The measures of a complaint besides pain: their choice, new scores, and earlier scores to correct. */
export function MeasureSection({ progress }: { progress: Progress }) {
  const [open, setOpen] = useState<Open>('nothing')
  const { client, complaint, measurements } = progress
  const { measureChoice } = complaint
  const chooseButton = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const recordButton = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef<Open>('nothing')
  // A form takes the focus when it opens, and returns it when it closes.
  useEffect(() => {
    if (open !== 'nothing') firstField(form.current)?.focus()
    else if (wasOpen.current === 'new scores') recordButton.current?.focus()
    else if (wasOpen.current !== 'nothing') chooseButton.current?.focus()
    wasOpen.current = open
  }, [open])
  const close = () => setOpen('nothing')
  return (
    <Section
      title="Outcome measures"
      actions={
        !client.archived && (
          <Group gap="xs" wrap="nowrap">
            {hasMeasures(measureChoice) && (
              <Button
                ref={recordButton}
                size="xs"
                disabled={open !== 'nothing'}
                onClick={() => setOpen('new scores')}
              >
                Record scores
              </Button>
            )}
            <Button
              ref={chooseButton}
              size="xs"
              variant="default"
              disabled={open !== 'nothing'}
              onClick={() => setOpen('choice')}
            >
              Choose measures
            </Button>
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {choiceText(measureChoice)}
      </Text>
      <div ref={form}>
        {open === 'choice' && (
          <MeasureChoiceForm
            clientId={client.id}
            complaintId={complaint.id}
            start={measureChoice}
            onDone={close}
            onCancel={close}
          />
        )}
        {open === 'new scores' && (
          <MeasurementForm
            id={null}
            clientId={client.id}
            complaintId={complaint.id}
            measureChoice={measureChoice}
            start={{ at: thisMinute(), measured: emptyMeasurement(measureChoice)! }}
            onDone={close}
            onCancel={close}
          />
        )}
        {typeof open === 'object' && (
          <MeasurementForm
            key={open.id}
            id={open.id}
            clientId={client.id}
            complaintId={complaint.id}
            {...correctionOf(open, progress)}
            onDone={close}
            onCancel={close}
          />
        )}
      </div>
      {open === 'nothing' && (
        <MeasurementList measurements={measurements} onCorrect={client.archived ? null : setOpen} />
      )}
    </Section>
  )
}

/** The first field of a form. In a radio group it is the checked one, which is also where Tab goes. */
function firstField(form: HTMLElement | null): HTMLInputElement | null {
  const first = form?.querySelector('input') ?? null
  return first?.closest('[role="radiogroup"]')?.querySelector<HTMLInputElement>('input:checked') ?? first
}

function choiceText({ kinds, activities }: Progress['complaint']['measureChoice']): string {
  const names = formatList(
    activities.map((one) => one.activity),
    'plain',
  )
  const measures = [
    kinds.includes('psfs') && (names === '' ? 'No activities named yet' : `Activities: ${names}`),
    kinds.includes('groc') && 'Change since treatment began',
  ].filter(Boolean)
  return measures.length === 0 ? 'No measures chosen.' : measures.join(' · ')
}

/** "Activities 3.3 (3, 5, 2)". */
const activitiesText = (average: number, scores: number[]) =>
  `Activities ${formatScore(average)} (${formatList(scores.map(formatWhole), 'plain')})`

function MeasurementList(props: {
  measurements: Measurement[]
  onCorrect: ((one: Measurement) => void) | null
}) {
  const dates = useDates()
  if (props.measurements.length === 0) {
    return (
      <Text size="sm" c="dimmed" maw={640}>
        No scores yet. Record them here, in a call or at a visit.
      </Text>
    )
  }
  return (
    <ul className={classes.list}>
      {props.measurements.toReversed().map((one) => {
        const average = psfsAverage(one)
        return (
          <li key={one.id}>
            <span className={classes.when}>{dates.moment(one.at)}</span>
            <span className="figures">
              {[
                average !== null &&
                  activitiesText(
                    average,
                    one.scores.map(({ score }) => score),
                  ),
                one.groc !== null && formatGroc(one.groc),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {props.onCorrect && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Correct the scores of ${dates.moment(one.at)}`}
                onClick={() => props.onCorrect?.(one)}
              >
                Correct
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The measures of today and those with a score then, which are shown even if they are no longer chosen. */
function correctionOf(one: Measurement, { complaint, activities }: Progress) {
  const scores = new Map(one.scores.map(({ activityId, score }) => [activityId, score]))
  const shown = activities.filter(({ id, inUse }) => inUse || scores.has(id))
  const kinds = [
    ...(complaint.measureChoice.kinds.includes('psfs') || scores.size > 0 ? (['psfs'] as const) : []),
    ...(complaint.measureChoice.kinds.includes('groc') || one.groc !== null ? (['groc'] as const) : []),
  ]
  return {
    measureChoice: { kinds, activities: shown },
    start: {
      at: one.at,
      measured: {
        scores: kinds.includes('psfs')
          ? shown.map(({ id }) => ({ activityId: id, score: scores.get(id) ?? null }))
          : [],
        groc: one.groc,
      },
    },
  }
}
