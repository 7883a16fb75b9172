import type { ComparedValue, RestoredKind } from '@shared/client-restore'
import type { Clearance } from '@shared/complaints'
import { momentOf } from '@shared/fields'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import type { ScreenResult } from '@shared/screens/screen'
import type {
  AskedHow,
  CallResult,
  ComplaintStatus,
  FamiliarPain,
  PainKind,
  PlanAction,
  Pressure,
  Radiation,
  Relief,
  Response,
  Side,
  VisitKind,
} from '@shared/vocabulary'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { movementName, regionWithSide, sideName, withSide } from '../../anatomy/words'
import { painKindLabels } from '../../body-chart/pain-kind-labels'
import { precautionsText } from '../../clients/precaution-words'
import { relationLabels } from '../../clients/relation-labels'
import { clearanceWords } from '../../complaints/clearance-words'
import { redFlagWords } from '../../complaints/flag-words'
import { complaintStatusLabels, radiationLabels } from '../../complaints/labels'
import { widespreadSignWords } from '../../complaints/widespread-sign-words'
import { formatGroc, measureLabels } from '../../measures/measure-labels'
import { askedHowLabels, reliefChoiceLabels } from '../../outcomes/outcome-labels'
import { planActionLabels } from '../../plans/labels'
import { responseLabels, visitKindLabels } from '../../progress/work-labels'
import { screenResultText } from '../../screens/words'
import { familiarPainPhrases, pressureLabels, techniqueLabels } from '../../techniques/work-labels'
import type { useDates } from '../../ui/dates'
import { formatList } from '../../ui/lists'

/** What is needed to name a stored value. */
export interface Naming {
  dates: ReturnType<typeof useDates>
  anatomy: KnownAnatomy
  /** The names of the own tissues that only the backup has. */
  newTissues: Readonly<Record<string, string>>
}

type Line = Record<string, string | number | null>

/** Returns a stored value as text; '' for an empty one. A list has a line for each entry. */
export function valueText(
  kind: RestoredKind | 'details',
  field: string,
  value: ComparedValue,
  naming: Naming,
): string {
  if (value === null || value === '') return ''
  if (Array.isArray(value)) return lines(kind, field, value, naming)
  if (typeof value === 'object') return sealText(value, naming)
  const known = formats[`${kind}.${field}`] ?? formats[field]
  return known ? known(value, naming) : String(value)
}

type Format = (value: string | number, naming: Naming) => string

/** Labels of a vocabulary. A value of a newer version has none, and is shown as it is stored. */
const labelsOf =
  (labels: Readonly<Record<string, string>>): Format =>
  (value) =>
    labels[value] ?? String(value)
const day: Format = (value, { dates }) => dates.day(String(value))
const moment: Format = (value, { dates }) => dates.moment(String(value))
const listOf =
  (name: (id: string) => string): Format =>
  (value) =>
    formatList((JSON.parse(String(value)) as string[]).map(name), 'plain')

const formats: Record<string, Format> = {
  dateOfBirth: day,
  consentOn: day,
  noCallsSince: day,
  archived: (value) => (value === 1 ? 'Yes' : 'No'),
  precautions: (value, { dates }) =>
    precautionsText(JSON.parse(String(value)) as PrecautionAnswers, dates.day),
  relatives: (value) =>
    formatList(
      (JSON.parse(String(value)) as { relation?: string }[]).map(
        ({ relation = '' }) => (relationLabels as Record<string, string>)[relation] ?? relation,
      ),
      'plain',
    ),
  onsetOn: day,
  openedOn: day,
  closedOn: day,
  redFlagsAskedOn: day,
  reviewOn: day,
  withdrawnOn: day,
  at: moment,
  askedAt: moment,
  againAt: moment,
  status: labelsOf(complaintStatusLabels satisfies Record<ComplaintStatus, string>),
  radiationAtStart: labelsOf(radiationLabels satisfies Record<Radiation, string>),
  worseBy: listOf(movementName),
  betterBy: listOf(movementName),
  redFlags: listOf((id) => redFlagWords(id).finding),
  widespreadSigns: listOf((id) => (widespreadSignWords as Record<string, string>)[id] ?? id),
  measures: listOf((id) => (measureLabels as Record<string, { label: string }>)[id]?.label ?? id),
  clearance: (value, { dates }) => {
    const { decision } = JSON.parse(String(value)) as Partial<Clearance>
    return decision ? clearanceWords(JSON.parse(String(value)) as Clearance, dates.day) : ''
  },
  kind: labelsOf(visitKindLabels satisfies Record<VisitKind, string>),
  relief: labelsOf(reliefChoiceLabels satisfies Record<Relief, string>),
  askedHow: labelsOf(askedHowLabels satisfies Record<AskedHow, string>),
  groc: (value) => formatGroc(Number(value)),
  side: (value) => sideName(value as Side),
  tissue: (value, naming) => tissueText(String(value), naming),
  result: labelsOf({
    'no answer': 'No answer',
    'ask again': 'Ask again',
    'let rest': 'Stop asking',
  } satisfies Record<CallResult, string>),
  form: (value) => {
    const { subjective, objective, assessment, plan } = JSON.parse(String(value)) as Record<string, string>
    return [subjective, objective, assessment, plan].filter(Boolean).join('\n') || 'A started form'
  },
}

const tissueText = (tissue: string, { anatomy, newTissues }: Naming) =>
  newTissues[tissue] ?? anatomy.tissueName(tissue)

function lines(kind: RestoredKind | 'details', field: string, list: readonly Line[], naming: Naming): string {
  const named = list.map((line) => {
    const side = line.side as Side
    switch (`${kind}.${field}`) {
      case 'complaints.regions':
        return regionWithSide({ region: String(line.region), side })
      case 'visits.painMarks':
        return formatList(
          [
            regionWithSide({ region: String(line.region), side }),
            line.kind !== null && painKindLabels[line.kind as PainKind],
          ],
          'plain',
        )
      case 'visits.complaints':
        return painText(line)
      case 'visits.work':
        return workText(line, naming)
      case 'measurements.scores':
        return `${line.activity}: ${line.score}`
      default:
        return formatList(
          [
            planActionLabels[line.action as PlanAction],
            withSide(tissueText(String(line.tissue), naming), side),
            String(line.reason ?? ''),
          ],
          'plain',
        )
    }
  })
  return named.join('\n')
}

const number = (value: string | number | null | undefined) => value ?? '–'

const painText = ({ title, painBefore, painAfter, radiation, screens }: Line) =>
  formatList(
    [
      `${title}: ${number(painBefore)} before, ${number(painAfter)} after`,
      radiation ? radiationLabels[radiation as Radiation] : null,
      ...Object.entries(JSON.parse(String(screens ?? '{}')) as Record<string, ScreenResult>).map(
        ([id, result]) => screenResultText(id, result),
      ),
    ],
    'plain',
  )

const workText = (line: Line, naming: Naming) =>
  formatList(
    [
      withSide(tissueText(String(line.tissue), naming), line.side as Side),
      (techniqueLabels as Record<string, string>)[String(line.technique)] ?? String(line.technique),
      line.minutes !== null && `${line.minutes} min`,
      line.pressure !== null && pressureLabels[line.pressure as Pressure],
      line.response !== null && responseLabels[line.response as Response],
      familiarPainPhrases[line.familiarPain as FamiliarPain],
      String(line.note ?? ''),
    ],
    'plain',
  )

/** A signature or a void: who, when, and why. */
const sealText = ({ name, at, reason }: Line, { dates }: Naming) =>
  formatList([String(name), dates.moment(momentOf(new Date(String(at)))), String(reason ?? '')], 'plain')
