import type { Answer } from '@shared/reasoning/answer'
import { useAnatomy, type KnownAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide } from '../anatomy/words'
import type { Answers } from '../app/rpc'
import { Section } from '../app/section'
import { BodyChart } from '../body-chart/body-chart'
import type { Mark } from '../body-chart/marks'

type Page = Answers['complaints']['page']

/** Where it hurts, what was worked and what to consider checking, on the body. */
export function ComplaintChart({ complaint, visits, answer }: Pick<Page, 'complaint' | 'visits' | 'answer'>) {
  const names = useAnatomy()
  return (
    <Section title="On the body">
      <BodyChart
        label={`${complaint.title} on the body`}
        marks={[...painMarks(complaint.regions), ...workMarks(visits, names), ...ideaMarks(answer, names)]}
      />
    </Section>
  )
}

const painMarks = (regions: Page['complaint']['regions']): Mark[] =>
  regions.map((at) => ({
    layer: 'pain',
    id: at.region,
    side: at.side,
    label: `Hurts: ${regionWithSide(at)}`,
  }))

/** Each tissue once on each side, with the response it had last. Newest visits come first. */
function workMarks(visits: Page['visits'], { tissueWithSide }: KnownAnatomy): Mark[] {
  const lines = visits.flatMap((visit) => visit.work.filter((line) => line.technique !== 'check only'))
  const latest = Map.groupBy(lines, (line) => `${line.tissue} ${line.side}`)
  return [...latest.values()].flatMap(([line]): Mark[] => {
    if (!line) return []
    const { tissue, side, response } = line
    const label = `Worked: ${tissueWithSide(line)}${response === null ? '' : `, ${response}`}`
    return [{ layer: 'worked', id: tissue, side, response, label }]
  })
}

/** Numbered as they stand in the list. */
const ideaMarks = (answer: Answer, { tissueWithSide }: KnownAnatomy): Mark[] =>
  answer.kind !== 'list' || (answer.stop !== null && answer.stop.ideas >= 2)
    ? []
    : answer.suggestions.map((one, index) => ({
        layer: 'suggested',
        id: one.tissue,
        side: one.side,
        rank: index + 1,
        label: `Consider checking, ${index + 1}: ${tissueWithSide(one)}`,
      }))
