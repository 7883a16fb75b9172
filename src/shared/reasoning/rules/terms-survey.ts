import type { Survey } from '../../anatomy/surveys/survey'
import { surveys } from '../../anatomy/surveys'
import type { RuleContext, Term } from './term'
import { surveyRates } from '../weights'

/** How often surveys of a complaint found a tissue, and which surveys say so. */
export interface SurveyRate {
  /** 0 to 1: shrunk by the size of the surveys; `surveyRates.ordinary` for a tissue that nobody counted. */
  rate: number
  /** The largest first. */
  surveys: readonly Survey[]
}

/**
 * Surveys of this complaint found it often, or looked for it and seldom found it. The part of the painful regions that the
 * surveys cover counts.
 */
export function howOften(tissue: string, { regions }: Pick<RuleContext, 'regions'>): Term | null {
  const known = rateOf(tissue, regions)
  if (known === null) return null
  const covered = regions.filter((region) => known.surveys.some((survey) => covers(survey, region))).length
  const effect =
    surveyRates.strength * Math.log(known.rate / surveyRates.ordinary) * (covered / regions.length)
  if (effect === 0) return null
  return {
    rule: 'how-often',
    effect,
    params: () => ({
      surveys: known.surveys.map(({ id }) => id),
      people: known.surveys.reduce((sum, { people }) => sum + people, 0),
    }),
  }
}

/** Pools the surveys that cover one of the regions and looked for the tissue; null if none did. */
export function rateOf(tissue: string, regions: readonly string[]): SurveyRate | null {
  const found = (surveysByTissue.get(tissue) ?? []).filter((survey) =>
    regions.some((region) => covers(survey, region)),
  )
  if (found.length === 0) return null
  let people: number = surveyRates.people
  let sum = surveyRates.people * surveyRates.ordinary
  for (const survey of found) {
    const weight = Math.min(survey.people, surveyRates.mostPeople) * surveyRates.measure[survey.measure]
    people += weight
    sum += weight * scaledShare(survey, tissue)
  }
  return { rate: sum / people, surveys: found.toSorted((a, b) => b.people - a.people) }
}

/**
 * The share of a tissue in a survey, scaled so that the tissues it found have the usual mean: surveys of one complaint differ
 * more than tissues do. Where only an order is printed, the first has a third more than the mean and the last a third less.
 */
function scaledShare({ found }: Survey, tissue: string): number {
  const tissues = Object.keys(found)
  const share = found[tissue]
  if (share === null || share === undefined) {
    const place = tissues.length === 1 ? 0.5 : tissues.indexOf(tissue) / (tissues.length - 1)
    return surveyRates.mean * (1 + (1 - 2 * place) / 3)
  }
  const shares = Object.values(found).filter((one): one is number => one !== null && one > 0)
  // One figure alone has nothing to be compared with.
  const mean = shares.length < 2 ? Math.max(share, surveyRates.mean) : average(shares)
  return Math.min(surveyRates.most, (surveyRates.mean * share) / mean)
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const covers = (survey: Survey, region: string) => (survey.regions as readonly string[]).includes(region)

const surveysByTissue: ReadonlyMap<string, Survey[]> = new Map(
  [...new Set(surveys.flatMap(({ found }) => Object.keys(found)))].map((tissue) => [
    tissue,
    surveys.filter(({ found }) => Object.hasOwn(found, tissue)),
  ]),
)
