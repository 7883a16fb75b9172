import type { Recommendation } from '@shared/reasoning/recommendation'
import { isListVisibleAtFirst } from '@shared/reasoning/gates/stop'
import { useAnatomy, type KnownAnatomy } from '../../anatomy/anatomy-context'
import type { RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { BodyChart } from '../../body-chart/body-chart'
import { painMark, suggestedMark, workedMark, type Mark } from '../../body-chart/marks'

type Page = RpcOutputs['pages']['complaint']

/** Pain, work and suggestions on the body chart. */
export function ComplaintChart({ complaint, visits, answer }: Pick<Page, 'complaint' | 'visits' | 'answer'>) {
  const names = useAnatomy()
  return (
    <Section title="Body chart">
      <BodyChart
        label={`Body chart: ${complaint.title}`}
        marks={[
          ...complaint.regions.map(painMark),
          ...workMarks(visits, names),
          ...suggestionMarks(answer, names),
        ]}
      />
    </Section>
  )
}

/** Returns each tissue once on each side, with its last response. The newest visit comes first. */
function workMarks(visits: Page['visits'], names: KnownAnatomy): Mark[] {
  const lines = visits.flatMap((visit) => visit.work.filter((line) => line.technique !== 'check only'))
  const latest = Map.groupBy(lines, (line) => `${line.tissue} ${line.side}`)
  return [...latest.values()].flatMap(([line]) => (line ? [workedMark(line, names)] : []))
}

/** The numbers are those of the list. */
const suggestionMarks = (answer: Recommendation, names: KnownAnatomy): Mark[] =>
  answer.kind !== 'list' || !isListVisibleAtFirst(answer)
    ? []
    : answer.suggestions.flatMap(({ members }, index) =>
        members.map((one) => suggestedMark(one, index + 1, names)),
      )
