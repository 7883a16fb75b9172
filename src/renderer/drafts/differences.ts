import type { VisitDraftForm } from '@shared/drafts/visit-drafts'
import { moment } from '@shared/fields'
import { noteSections } from '@shared/vocabulary'
import type { PainMarkInput, WorkFormLine } from '@shared/visits'
import type { KnownAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide } from '../anatomy/words'
import type { RpcOutputs } from '../api/rpc'
import type { ScreenResult } from '@shared/screens/screen'
import { screenResultText } from '../screens/words'
import { radiationLabels } from '../complaints/labels'
import { painKindLabels } from '../body-chart/pain-kind-labels'
import { noteSectionLabels } from '../phrases/note-sections'
import { responseLabels, visitKindLabels } from '../progress/work-labels'
import { familiarPainPhrases, pressureLabels, techniqueLabels } from '../techniques/work-labels'
import type { Dates } from '../ui/dates'
import { formatList } from '../ui/lists'

type Visit = RpcOutputs['pages']['visit']['visit']
type DraftPainMark = VisitDraftForm['painMarks'][number]
type DraftWorkLine = VisitDraftForm['work'][number]

/** Lists the changes of a draft to its visit as text, one line or paragraph for each change. */
export function differences(
  draft: VisitDraftForm,
  visit: Visit,
  { tissueWithSide }: Pick<KnownAnatomy, 'tissueWithSide'>,
  dates: Pick<Dates, 'moment'>,
): string {
  const lines: string[] = []
  if (draft.at !== visit.at) {
    // What is typed may be no time yet.
    const at = moment.safeParse(draft.at).success ? dates.moment(draft.at) : draft.at.replace('T', ' ')
    lines.push(`Date and time: ${at}`)
  }
  if (draft.minutes !== visit.minutes) lines.push(`Minutes: ${draft.minutes ?? '–'}`)
  if (draft.kind !== visit.kind) lines.push(`Kind: ${labelIn(visitKindLabels, draft.kind) ?? '–'}`)
  for (const saved of visit.complaints) {
    const typed = draft.complaints.find((other) => other.complaintId === saved.complaintId)
    if (!typed) {
      lines.push(`${saved.title}: not treated`)
      continue
    }
    if (typed.painBefore !== saved.painBefore || typed.painAfter !== saved.painAfter) {
      lines.push(`${saved.title}: pain before ${typed.painBefore ?? '–'}, after ${typed.painAfter ?? '–'}`)
    }
    if (typed.radiation !== saved.radiation) {
      const radiation = labelIn(radiationLabels, typed.radiation) ?? '–'
      lines.push(`${saved.title}: runs down an arm or leg: ${radiation}`)
    }
    const screens = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(([id, result]) => screenResultText(id, result as ScreenResult))
    const tests = addedAndRemoved(screens(saved.screens), screens(typed.screens))
    lines.push(...tests.added.map((test) => `${saved.title}: ${test}`))
    lines.push(...tests.removed.map((test) => `${saved.title}: removed: ${test}`))
  }

  const painMarkText = ({ region, side, kind }: DraftPainMark) =>
    formatList(
      [regionWithSide({ region, side: side as PainMarkInput['side'] }), labelIn(painKindLabels, kind)],
      'plain',
    )
  const marks = addedAndRemoved(visit.painMarks.map(painMarkText), draft.painMarks.map(painMarkText))
  lines.push(...marks.added.map((mark) => `Pain mark: ${mark}`))
  lines.push(...marks.removed.map((mark) => `Pain mark removed: ${mark}`))

  const workText = (line: DraftWorkLine) =>
    formatList(
      [
        tissueWithSide({ tissue: line.tissue, side: line.side as WorkFormLine['side'] }),
        labelIn(techniqueLabels, line.technique),
        line.minutes !== null && `${line.minutes} min`,
        labelIn(pressureLabels, line.pressure),
        labelIn(responseLabels, line.response),
        labelIn(familiarPainPhrases, line.familiarPain),
        line.note,
        visit.complaints.find(({ complaintId }) => complaintId === line.complaintId)?.title,
      ],
      'plain',
    )
  const work = addedAndRemoved(visit.work.map(workText), draft.work.map(workText))
  lines.push(...work.added.map((line) => `Work: ${line}`))
  lines.push(...work.removed.map((line) => `Work removed: ${line}`))

  const muscle = draft.muscle.trim()
  if (muscle !== '') lines.push(`Unfinished work: ${muscle}`)
  for (const section of noteSections) {
    if (draft[section] !== visit[section]) {
      lines.push(`${noteSectionLabels[section]}: ${draft[section] || '–'}`)
    }
  }
  return lines.join('\n')
}

/** The label of a value that may be half typed; null for one without a label. */
function labelIn<Key extends string>(
  labels: Record<Key, string | null>,
  value: string | null,
): string | null {
  return value !== null && Object.hasOwn(labels, value) ? labels[value as Key] : value
}

const addedAndRemoved = (before: readonly string[], after: readonly string[]) => ({
  added: after.filter((text) => !before.includes(text)),
  removed: before.filter((text) => !after.includes(text)),
})
