import type { VisitDraftForm } from '@shared/drafts'
import type { PainMarkInput } from '@shared/visits'
import type { KnownAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide } from '../anatomy/words'
import type { RpcOutputs } from '../api/rpc'
import { noteParts } from '../phrases/note-parts'

type Visit = RpcOutputs['pages']['visit']['visit']

/** What a draft says otherwise than the visit it was to change, a line or a paragraph each. */
export function differences(
  draft: VisitDraftForm,
  visit: Visit,
  { tissueWithSide }: Pick<KnownAnatomy, 'tissueWithSide'>,
): string {
  const lines: string[] = []
  if (draft.at !== visit.at) lines.push(`When: ${draft.at.replace('T', ' ')}`)
  if (draft.minutes !== visit.minutes) lines.push(`Minutes: ${draft.minutes ?? 'none'}`)
  if (draft.kind !== visit.kind) lines.push(`Kind: ${draft.kind ?? 'none'}`)
  for (const one of visit.complaints) {
    const said = draft.complaints.find((other) => other.complaintId === one.complaintId)
    if (!said) lines.push(`${one.title}: not treated`)
    else if (said.painBefore !== one.painBefore || said.painAfter !== one.painAfter) {
      lines.push(`${one.title}: pain before ${said.painBefore ?? '–'}, after ${said.painAfter ?? '–'}`)
    }
  }
  const placed = ({ region, side, kind }: HurtAt) =>
    [regionWithSide({ region, side: side as PainMarkInput['side'] }), kind].filter(Boolean).join(', ')
  const hurtBefore = visit.painMarks.map(placed)
  const hurtNow = draft.painMarks.map(placed)
  for (const place of hurtNow) if (!hurtBefore.includes(place)) lines.push(`Hurts: ${place}`)
  for (const place of hurtBefore) if (!hurtNow.includes(place)) lines.push(`No longer marked: ${place}`)
  const lineOfWork = ({ tissue, side, technique, minutes, pressure, response, familiarPain, note }: Line) =>
    [
      tissueWithSide({ tissue, side: side as Visit['work'][number]['side'] }),
      technique,
      minutes !== null && `${minutes} min`,
      pressure,
      response,
      familiarPain === 'not tested' ? null : `familiar pain: ${familiarPain}`,
      note,
    ]
      .filter(Boolean)
      .join(', ')
  const had = visit.work.map(lineOfWork)
  const has = draft.work.map(lineOfWork)
  for (const line of has) if (!had.includes(line)) lines.push(`Work: ${line}`)
  for (const line of had) if (!has.includes(line)) lines.push(`Not worked: ${line}`)
  if (draft.muscle.trim() !== '') lines.push(`Typed as work: ${draft.muscle.trim()}`)
  for (const [part, label] of noteParts) {
    if (draft[part] !== visit[part]) lines.push(`${label}: ${draft[part] || '–'}`)
  }
  return lines.join('\n')
}

type HurtAt = VisitDraftForm['painMarks'][number]
type Line = VisitDraftForm['work'][number] | Visit['work'][number]
