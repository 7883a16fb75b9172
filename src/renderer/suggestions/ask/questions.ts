import { regionById, type RegionId } from '@shared/anatomy/regions'
import { ageOn } from '@shared/fields'
import { firstQuestionsFor, questionsFor } from '@shared/safety/first-questions'
import { activeRules } from '@shared/safety/precaution-rules'
import type { RedFlagId } from '@shared/safety/red-flag-ids'
import { today } from '../../ui/clock'
import type { ComplaintPage } from '../answer/use-start'

export interface Questions {
  /** Shown as chips. */
  first: readonly string[]
  /** Shown on request. */
  more: readonly string[]
}

/** Returns the questions about red flags: those of the answer, or for a complaint that is asked again the usual ones. */
export function questionsOf({ answer, client, complaint }: ComplaintPage): Questions {
  if (answer.kind === 'ask' && answer.redFlags) return answer.redFlags
  const regions = complaint.regions.map(({ region }) => region as RegionId)
  const age = client.dateOfBirth === null ? null : ageOn(client.dateOfBirth, today())
  const rules = activeRules(client.precautions, today(), client.dateOfBirth)
  const first = [...new Set<string>([...firstQuestionsFor({ regions, age, rules }), ...complaint.redFlags])]
  return { first, more: questionsFor(regions, age).filter((id) => !first.includes(id)) }
}

const armAreas = new Set(['shoulder', 'upper arm', 'elbow', 'forearm', 'wrist', 'hand'])
const legAreas = new Set(['thigh', 'knee', 'lower leg', 'ankle', 'foot'])

/** A red flag in the few words that fit into one line. */
export interface ShortQuestion {
  id: RedFlagId
  label: string
}

/** Returns what to ask when the pain got worse: numbness, weakness, swelling of the limb, and pain at night. */
export function questionsWhenWorse(regions: readonly { region: string }[]): ShortQuestion[] {
  const areas = regions.map(({ region }) => regionById.get(region)?.area ?? '')
  const swelling: ShortQuestion | false = areas.some((area) => legAreas.has(area))
    ? { id: 'hot-swollen-calf', label: 'Swollen calf' }
    : areas.some((area) => armAreas.has(area)) && { id: 'swollen-arm', label: 'Swollen arm' }
  const questions: (ShortQuestion | false)[] = [
    { id: 'numbness-or-tingling-spreading', label: 'Numbness' },
    { id: 'fast-weakness', label: 'Weakness' },
    swelling,
    { id: 'night-pain', label: 'Night pain' },
  ]
  return questions.filter((question) => question !== false)
}
