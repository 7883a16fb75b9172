import { Button, Kbd, NativeSelect, Stack } from '@mantine/core'
import type { Side } from '@shared/reasoning/record/facts'
import type { VisitForm } from '@shared/visits'
import { memo, useId, useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { regionWithSide } from '../../anatomy/words'
import { Segments } from '../../ui/fields/segments'
import { altKey } from '../../ui/keys'
import { BodyChart } from '../../body-chart/body-chart'
import type { Picking } from '../../body-chart/figure-targets'
import { painMark, suggestedMark, workedMark, type Mark } from '../../body-chart/marks'
import { covers } from '../../body-chart/shapes'
import type { Complaint } from '../../complaints/complaint'
import { PainMarkList, kindChoices, kindOf } from '../pain-marks/pain-mark-list'
import { markedAt, stillOffered } from '../pain-marks/edit-pain-marks'
import { isSame } from '../pain-marks/earlier-pain-marks'
import classes from '../pain-marks/pain-marks.module.css'
import type { PainMarks } from '../pain-marks/use-pain-marks'
import type { NumberedSuggestion } from '../aside/offers'
import type { Work } from '../work/use-work'

const modes = [
  { value: 'regions' as const, label: 'Where it hurts' },
  { value: 'tissues' as const, label: 'What was worked' },
]

interface Props {
  form: UseFormReturn<VisitForm>
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** What is worth checking, numbered as it stands beside the form. */
  suggestions: readonly NumberedSuggestion[]
  painMarks: PainMarks
  work: Work
}

/**
 * A visit on the body. A press marks where it hurts, or adds a muscle to the work, on that side, and the next one takes
 * it out; the lists do the same.
 */
export function VisitChart({ form, complaints, suggestions, painMarks, work }: Props) {
  const names = useAnatomy()
  const [mode, setMode] = useState<Picking['what']>('regions')
  const [lines, marked] = useWatch({ control: form.control, name: ['work', 'painMarks'] })
  const { offer } = painMarks
  const open = offer ? stillOffered(offer.painMarks, marked) : []
  const isCarried = offer !== null && marked.length > 0 && isSame(marked, offer.painMarks)
  const kindId = useId()
  const isPain = mode === 'regions'
  return (
    <Stack gap="xs">
      <div className={classes.bar}>
        <span className={classes.quiet} aria-hidden>
          A press marks
        </span>
        <Segments
          label="A press marks"
          choices={modes}
          value={mode}
          onChange={(next) => next && setMode(next)}
        />
      </div>
      {isPain && (
        <div className={classes.bar}>
          <label htmlFor={kindId}>Kind of pain</label>
          <NativeSelect
            id={kindId}
            size="xs"
            data={kindChoices}
            value={painMarks.kind ?? ''}
            onChange={({ currentTarget }) => painMarks.setKind(kindOf(currentTarget.value))}
          />
        </div>
      )}
      <Drawn
        marks={[
          ...marked.map(painMark),
          ...open.map((at): Mark => ({
            ...painMark(at),
            layer: 'pain',
            offered: true,
            label: `Hurt before: ${regionWithSide(at)}`,
          })),
          ...lines.map((line) => workedMark(line, names)),
          ...suggestions.map(({ suggestion, number }) => suggestedMark(suggestion, number, names)),
        ]}
        picks={`${mode} ${painMarks.kind}`}
        picking={
          isPain
            ? {
                what: 'regions',
                nameOf: (region, half) => regionWithSide({ region, side: half }),
                isPicked: (region, half) => markedAt(marked, region, half) >= 0,
                onPick: painMarks.press,
              }
            : {
                what: 'tissues',
                nameOf: (tissue, half) => names.tissueWithSide({ tissue, side: half }),
                isPicked: (tissue, half) =>
                  lines.some((line) => line.tissue === tissue && covers(line.side, half)),
                onPick: (tissue, half, picked) => pressTissue(work, tissue, half, picked),
              }
        }
      />
      {isPain && offer && open.length > 0 && (
        <div className={classes.bar}>
          <Button variant="default" size="compact-sm" onClick={painMarks.carry}>
            {offer.button}
            <Kbd size="xs" ml={8}>
              {altKey} ⇧ H
            </Kbd>
          </Button>
          <span className={classes.quiet}>dashed on the body</span>
        </div>
      )}
      {isCarried && <span className={classes.carried}>carried from {offer.from}</span>}
      {(isPain || form.formState.errors.painMarks) && (
        <PainMarkList form={form} painMarks={painMarks} marked={marked} side={sideOfFirst(complaints)} />
      )}
    </Stack>
  )
}

/** A muscle of which nothing is known yet is worked on both sides; one that has answered is a line of its own. */
function pressTissue(work: Work, tissue: string, half: 'left' | 'right' | 'middle', picked: boolean): void {
  const there = work.there()
  if (picked) {
    const open = there.findIndex(
      (line) => line.tissue === tissue && line.response === null && line.familiarPain === 'not tested',
    )
    if (open < 0) work.add([{ tissue, side: half }])
    else work.change(open, { side: 'both' })
    return
  }
  const index = there.findIndex((line) => line.tissue === tissue && covers(line.side, half))
  const other = half === 'left' ? 'right' : 'left'
  if (there[index]?.side === 'both' && half !== 'middle') work.change(index, { side: other })
  else work.takeOut(index)
}

/** Drawn anew only when what it shows has changed: it has hundreds of shapes, and one types beside it. */
const Drawn = memo(
  ({ marks, picking }: { marks: Mark[]; picks: string; picking: Picking }) => (
    <BodyChart label="This visit on the body" marks={marks} picking={picking} />
  ),
  (one, other) => one.picks === other.picks && JSON.stringify(one.marks) === JSON.stringify(other.marks),
)
Drawn.displayName = 'Drawn'

/** The side that a place starts with where nobody says one. */
const sideOfFirst = (complaints: Complaint[]): Side => {
  const side = complaints[0]?.regions[0]?.side
  return side === undefined || side === 'middle' ? 'both' : side
}
