import { Button, Group, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import { grocWords, psfsAverage } from '@shared/measures'
import { useEffect, useRef, useState } from 'react'
import { useDates } from '../ui/dates'
import { Section } from '../ui/section'
import type { RpcOutputs } from '../api/rpc'
import { formatScore } from '../ui/numbers'
import { asksAnything, nothingMeasured } from './measured-fields'
import classes from './measure-section.module.css'
import { MeasurementForm } from './measurement-form'
import { MeasuringForm } from './measuring-form'

type Progress = RpcOutputs['pages']['progress']
type Measurement = Progress['measurements'][number]
type Open = 'nothing' | 'now' | 'what is asked' | Measurement

/** What is measured beside pain: what is asked, measuring now, and what was measured, to correct. */
export function MeasureSection({ progress }: { progress: Progress }) {
  const [open, setOpen] = useState<Open>('nothing')
  const { client, complaint, measurements } = progress
  const { measuring } = complaint
  const choose = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  // What opens takes the focus, and gives it back when it closes.
  useEffect(() => {
    if (open !== 'nothing') firstField(form.current)?.focus()
    else if (wasOpen.current) choose.current?.focus()
    wasOpen.current = open !== 'nothing'
  }, [open])
  const close = () => setOpen('nothing')
  return (
    <Section
      title="Measures beside pain"
      actions={
        !client.archived && (
          <Group gap="xs" wrap="nowrap">
            {asksAnything(measuring) && (
              <Button size="xs" disabled={open !== 'nothing'} onClick={() => setOpen('now')}>
                Measure now
              </Button>
            )}
            <Button
              ref={choose}
              size="xs"
              variant="default"
              disabled={open !== 'nothing'}
              onClick={() => setOpen('what is asked')}
            >
              What is asked
            </Button>
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {asked(measuring)}
      </Text>
      <div ref={form}>
        {open === 'what is asked' && (
          <MeasuringForm complaintId={complaint.id} start={measuring} onDone={close} onCancel={close} />
        )}
        {open === 'now' && (
          <MeasurementForm
            id={null}
            complaintId={complaint.id}
            measuring={measuring}
            start={{ at: momentOf(new Date()), measured: nothingMeasured(measuring)! }}
            onDone={close}
            onCancel={close}
          />
        )}
        {typeof open === 'object' && (
          <MeasurementForm
            key={open.id}
            id={open.id}
            complaintId={complaint.id}
            {...toCorrect(open, progress)}
            onDone={close}
            onCancel={close}
          />
        )}
      </div>
      {open === 'nothing' && (
        <Measured measurements={measurements} onCorrect={client.archived ? null : setOpen} />
      )}
    </Section>
  )
}

/** The first field of a form; of a row of choices the one that is chosen, as Tab would find it. */
function firstField(form: HTMLElement | null): HTMLInputElement | null {
  const first = form?.querySelector('input') ?? null
  return first?.closest('[role="radiogroup"]')?.querySelector<HTMLInputElement>('input:checked') ?? first
}

function asked({ kinds, activities }: Progress['complaint']['measuring']): string {
  const names = activities.map((one) => one.activity).join('; ')
  const parts = [
    kinds.includes('psfs') && (names === '' ? 'Activities: none has been named yet' : `Activities: ${names}`),
    kinds.includes('groc') && 'The change since the treatment began',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing is asked for this complaint.' : `${parts.join(' · ')}.`
}

function Measured(props: { measurements: Measurement[]; onCorrect: ((one: Measurement) => void) | null }) {
  const dates = useDates()
  if (props.measurements.length === 0) {
    return (
      <Text size="sm" c="dimmed" maw={640}>
        Measured here, in a call, or at a visit. Up to five activities that the complaint makes hard, in the
        client’s own words, say more than pain alone.
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
                  `activities ${formatScore(average)} (${one.scores.map(({ score }) => score).join(', ')})`,
                one.groc !== null && grocWords(one.groc),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {props.onCorrect && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Correct what was measured ${dates.moment(one.at)}`}
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

/** What is asked today and what was answered then, whether or not it is still asked. */
function toCorrect(one: Measurement, { complaint, activities }: Progress) {
  const scores = new Map(one.scores.map(({ activityId, score }) => [activityId, score]))
  const shown = activities.filter(({ id, inUse }) => inUse || scores.has(id))
  const kinds = [
    ...(complaint.measuring.kinds.includes('psfs') || scores.size > 0 ? (['psfs'] as const) : []),
    ...(complaint.measuring.kinds.includes('groc') || one.groc !== null ? (['groc'] as const) : []),
  ]
  return {
    measuring: { kinds, activities: shown },
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
