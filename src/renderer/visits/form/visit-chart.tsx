import { Button, Kbd, NativeSelect, Stack } from '@mantine/core'
import type { Side } from '@shared/vocabulary'
import type { VisitForm, WorkFormLine } from '@shared/visits'
import { memo, useId, useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { regionWithSide } from '../../anatomy/words'
import { Segments } from '../../ui/fields/segments'
import { useDates } from '../../ui/dates'
import { commandKeys } from '../../ui/keys/keys'
import { BodyChart } from '../../body-chart/body-chart'
import type { Picking } from '../../body-chart/figure-targets'
import { painMark, suggestedMark, workedMark, type Mark } from '../../body-chart/marks'
import { covers, type Half } from '../../body-chart/shapes'
import type { Complaint } from '../../complaints/complaint'
import { painKindChoices, painKindOf } from '../pain-marks/pain-mark-label'
import { PainMarkList } from '../pain-marks/pain-mark-list'
import { indexOfMark, notYetMarked } from '../pain-marks/edit-pain-marks'
import { hasSameMarks } from '../pain-marks/earlier-pain-marks'
import classes from '../pain-marks/pain-marks.module.css'
import type { PainMarks } from '../pain-marks/use-pain-marks'
import type { CheckLine } from '../checks/check-list'
import type { Work } from '../work/use-work'

const modes = [
  { value: 'regions' as const, label: 'Pain' },
  { value: 'tissues' as const, label: 'Work' },
]

interface Props {
  form: UseFormReturn<VisitForm>
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** The lines to check, with their numbers in the list beside the form. */
  checks: readonly CheckLine[]
  painMarks: PainMarks
  work: Work
}

/**
 * The body chart of a visit's form. A click marks pain in a region, or adds a muscle to the work; a second click removes
 * it. The same can be done in the lists, without the chart.
 */
export function VisitChart({ form, complaints, checks, painMarks, work }: Props) {
  const names = useAnatomy()
  const dates = useDates()
  const [mode, setMode] = useState<Picking['what']>('regions')
  const [lines, marks] = useWatch({ control: form.control, name: ['work', 'painMarks'] })
  const { earlier } = painMarks
  const notMarked = earlier ? notYetMarked(earlier.painMarks, marks) : []
  const isCopied = earlier !== null && marks.length > 0 && hasSameMarks(marks, earlier.painMarks)
  const earlierDay = earlier?.visitAt ? dates.brief(earlier.visitAt) : null
  const kindId = useId()
  const isPain = mode === 'regions'
  return (
    <Stack gap="xs">
      <div className={classes.bar}>
        <Segments
          label="Click to mark"
          choices={modes}
          value={mode}
          onChange={(next) => next && setMode(next)}
        />
        <div className={classes.bar} data-hidden={!isPain || undefined}>
          <label htmlFor={kindId}>Kind of pain</label>
          <NativeSelect
            id={kindId}
            size="xs"
            data={painKindChoices}
            value={painMarks.kind ?? ''}
            onChange={({ currentTarget }) => painMarks.setKind(painKindOf(currentTarget.value))}
          />
        </div>
      </div>
      <MemoizedChart
        marks={[
          ...marks.map(painMark),
          ...notMarked.map((at): Mark => ({
            ...painMark(at),
            layer: 'pain',
            offered: true,
            label: `Earlier pain: ${regionWithSide(at)}`,
          })),
          ...lines.flatMap(({ side, ...line }) =>
            side === null ? [] : [workedMark({ ...line, side }, names)],
          ),
          ...checks.flatMap(({ line, number }) =>
            line.members.map((tissue) => suggestedMark(tissue, number, names)),
          ),
        ]}
        pickingKey={`${mode} ${painMarks.kind}`}
        picking={
          isPain
            ? {
                what: 'regions',
                nameOf: (region, half) => regionWithSide({ region, side: half }),
                isPicked: (region, half) => indexOfMark(marks, region, half) >= 0,
                onPick: painMarks.toggle,
              }
            : {
                what: 'tissues',
                nameOf: (tissue, half) => names.tissueWithSide({ tissue, side: half }),
                isPicked: (tissue, half) => lines.some((line) => line.tissue === tissue && isOn(line, half)),
                onPick: (tissue, half, isPicked) => toggleTissue(work, tissue, half, isPicked),
              }
        }
      />
      {isPain && notMarked.length > 0 && (
        <div className={classes.bar}>
          <Button variant="default" size="compact-sm" onClick={painMarks.copyEarlier}>
            {earlierDay ? `Copy pain marks of ${earlierDay}` : 'Copy regions of the complaint'}
            <Kbd size="xs" ml={8}>
              {commandKeys('H')}
            </Kbd>
          </Button>
          <span className={classes.hint}>dashed on the chart</span>
        </div>
      )}
      {isCopied && (
        <span className={classes.copied}>
          {earlierDay ? `copied from ${earlierDay}` : 'copied from the complaint'}
        </span>
      )}
      {(isPain || form.formState.errors.painMarks) && (
        <PainMarkList form={form} painMarks={painMarks} marked={marks} side={sideOfFirst(complaints)} />
      )}
    </Stack>
  )
}

/** Whether a line is for this half of the body. */
const isOn = ({ side }: Pick<WorkFormLine, 'side'>, half: Half) => side !== null && covers(side, half)

/**
 * Adds a tissue on one half of the body to the work, or removes it. Two new halves become one line for both sides; a
 * line with a response stays separate.
 */
function toggleTissue(work: Work, tissue: string, half: Half, isPicked: boolean): void {
  const lines = work.lines()
  if (isPicked) {
    const unanswered = lines.findIndex(
      (line) => line.tissue === tissue && line.response === null && line.familiarPain === 'not tested',
    )
    if (unanswered < 0) work.add([{ tissue, side: half }])
    else work.change(unanswered, { side: lines[unanswered]?.side === null ? half : 'both' })
    return
  }
  const index = lines.findIndex((line) => line.tissue === tissue && isOn(line, half))
  const other = half === 'left' ? 'right' : 'left'
  if (lines[index]?.side === 'both' && half !== 'middle') work.change(index, { side: other })
  else work.remove(index)
}

const everyLayer = ['pain', 'worked', 'suggested'] as const

/** The chart has hundreds of shapes. It is rendered only when its marks change, not at each keystroke in the form. */
const MemoizedChart = memo(
  ({ marks, picking }: { marks: Mark[]; pickingKey: string; picking: Picking }) => (
    <BodyChart label="Body chart of this visit" marks={marks} picking={picking} listed={everyLayer} />
  ),
  (before, after) =>
    before.pickingKey === after.pickingKey && JSON.stringify(before.marks) === JSON.stringify(after.marks),
)
MemoizedChart.displayName = 'MemoizedChart'

/** The side of a new pain mark where none is typed: that of the first region of the first complaint. */
const sideOfFirst = (complaints: Complaint[]): Side => {
  const side = complaints[0]?.regions[0]?.side
  return side === undefined || side === 'middle' ? 'both' : side
}
