import type { Recommendation } from '@shared/reasoning/recommendation'
import { isListVisibleAtFirst } from '@shared/reasoning/gates/stop'
import { useAnatomy, type KnownAnatomy } from '../../anatomy/anatomy-context'
import type { RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { BodyChart } from '../../body-chart/body-chart'
import { painMark, suggestedMark, workedMark, type Mark } from '../../body-chart/marks'

type Page = RpcOutputs['pages']['complaint']

/** Pain, work and suggestions on the body chart. */
export function ComplaintChart({ complaint, worked, answer }: Pick<Page, 'complaint' | 'worked' | 'answer'>) {
  const names = useAnatomy()
  return (
    <Section title="Body chart">
      <BodyChart
        label={`Body chart: ${complaint.title}`}
        marks={[
          ...complaint.regions.map(painMark),
          ...worked.map((line) => workedMark(line, names)),
          ...suggestionMarks(answer, names),
        ]}
      />
    </Section>
  )
}

/** The numbers are those of the list. When the last visit is repeated, the list shows other lines. */
const suggestionMarks = (answer: Recommendation, names: KnownAnatomy): Mark[] =>
  answer.kind !== 'list' || answer.why === 'relief lasted' || !isListVisibleAtFirst(answer)
    ? []
    : answer.suggestions.flatMap(({ members }, index) =>
        members.map((one) => suggestedMark(one, index + 1, names)),
      )
