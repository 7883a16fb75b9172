import type { SuggestionList } from '@shared/reasoning/recommendation'
import { useId, type Ref } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { withSide } from '../../anatomy/words'
import { lineName } from '../words/line'
import { useNames } from '../words/names'
import { LineDetails } from './line-details'
import classes from './line.module.css'
import { LineRow } from './line-row'
import { lineKey, type ListView } from './use-list-view'
import type { ComplaintPage } from './use-start'

interface Props {
  page: ComplaintPage
  answer: SuggestionList
  view: ListView
  /** True while the list waits for the outcome of the last visit. */
  isPending: boolean
  canStart: boolean
  ref: Ref<HTMLOListElement>
}

/** The lines of the list. */
export function ListLines({ page: { complaint, plan }, answer, view, isPending, canStart, ref }: Props) {
  const names = useNames()
  const { anatomy } = useAnatomy()
  const id = useId()
  return (
    <ol ref={ref} className={classes.lines}>
      {view.lines.map((numbered) => {
        const { line, number } = numbered
        const key = lineKey(line)
        const isNotToday = view.notToday.has(key)
        const name = withSide(
          lineName(line, names, Infinity),
          anatomy.isMidline(line.tissue) ? 'middle' : line.side,
        )
        const today = {
          isNotToday,
          onToggle: () => (isNotToday ? view.setToday(key, true) : view.leaveOut(key, name)),
        }
        return (
          <LineRow
            key={key}
            {...numbered}
            id={`${id}-${number}`}
            dose={answer.dose}
            isOpen={view.opened?.line === line}
            isNotToday={isNotToday}
            isPending={isPending}
            onToggle={() => view.toggleLine(line)}
          >
            <LineDetails
              line={line}
              complaintId={complaint.id}
              planItems={plan?.items ?? []}
              {...(canStart && { today })}
            />
          </LineRow>
        )
      })}
    </ol>
  )
}
