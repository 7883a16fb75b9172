import type { VisitForm } from '@shared/visits'
import { memo } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { useAnatomy, type KnownAnatomy } from '../anatomy/anatomy-context'
import { BodyChart } from '../body-chart/body-chart'
import type { Picking } from '../body-chart/figure-targets'
import { painMark, suggestedMark, workedMark, type Mark } from '../body-chart/marks'
import { covers } from '../body-chart/shapes'
import type { Complaint } from '../complaints/complaint-card'
import type { Work } from './use-work'
import type { WorkStart } from './work-line'

interface Props {
  control: Control<VisitForm>
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** What is planned or worth checking, in its order. */
  offered: readonly WorkStart[]
  work: Work
}

/** The work of a visit on the body: a press adds a muscle on that side, or takes it out; the list does the same. */
export function VisitChart({ control, complaints, offered, work }: Props) {
  const names = useAnatomy()
  const lines = useWatch({ control, name: 'work' })
  return (
    <Drawn
      marks={[
        ...complaints.flatMap(({ regions }) => regions.map(painMark)),
        ...lines.map((line) => workedMark(line, names)),
        ...offeredMarks(offered, lines, names),
      ]}
      picking={{
        what: 'tissues',
        nameOf: (tissue, half) => names.tissueWithSide({ tissue, side: half }),
        isPicked: (tissue, half) => lines.some((line) => line.tissue === tissue && covers(line.side, half)),
        onPick: (tissue, half, picked) => {
          const there = work.there()
          const index = there.findIndex((line) => line.tissue === tissue)
          const other = half === 'left' ? 'right' : 'left'
          if (index < 0) work.add([{ tissue, side: half }])
          else if (picked) work.change(index, { side: 'both' })
          else if (there[index]?.side === 'both' && half !== 'middle') work.change(index, { side: other })
          else work.takeOut(index)
        },
      }}
    />
  )
}

/** Drawn anew only when what it shows has changed: it has hundreds of shapes, and one types beside it. */
const Drawn = memo(
  ({ marks, picking }: { marks: Mark[]; picking: Picking }) => (
    <BodyChart label="The work of this visit on the body" marks={marks} picking={picking} />
  ),
  (one, other) => JSON.stringify(one.marks) === JSON.stringify(other.marks),
)
Drawn.displayName = 'Drawn'

/** What is offered and not work yet; numbered as it stands beside the form. */
const offeredMarks = (offered: readonly WorkStart[], lines: VisitForm['work'], names: KnownAnatomy): Mark[] =>
  offered.flatMap(({ tissue, side = 'both' }, index) =>
    lines.some((line) => line.tissue === tissue) ? [] : [suggestedMark({ tissue, side }, index + 1, names)],
  )
