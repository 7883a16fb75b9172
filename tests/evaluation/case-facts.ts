import { newRegionsAt } from '@shared/reasoning/record/new-regions'
import { nerveMarkKinds, type ComplaintFacts, type VisitFacts } from '@shared/reasoning/record/facts'
import { classifyRelief } from '@shared/reasoning/record/relief'
import { activeRules, type ActiveRule } from '@shared/safety/precaution-rules'
import type { Side } from '@shared/vocabulary'
import { aPrecaution } from '../support/inputs'
import type { EvaluationCase, EvaluationVisit } from './cases'

const daysPerWeek = 7
const hoursPerWeek = 168

/** Returns the day of a visit, YYYY-MM-DD. The first is number 0. */
function dayOf(index: number): string {
  return new Date(Date.UTC(2026, 0, 5 + daysPerWeek * index)).toISOString().slice(0, 10)
}

/**
 * Returns the case as the record would store it. A case without a side is on the left: the side does not matter, because
 * the reasoning treats both sides alike. The visits are therapeutic and a week apart. At each visit the tissues were
 * worked on the side of the case. The outcome was asked at the next visit, a week later. The precautions were asked at
 * the last visit.
 */
export function factsOf(evaluationCase: EvaluationCase): ComplaintFacts {
  const { side = 'left', history = [], redFlags = [], age, startPain, asked = true } = evaluationCase
  const regions = evaluationCase.regions.map((region) => ({ region, side }))
  const { redFlags: askedRedFlags = true, precautions: askedPrecautions = true } =
    typeof asked === 'boolean' ? { redFlags: asked, precautions: asked } : asked
  return {
    regions,
    worseBy: [],
    redFlags,
    widespreadSigns: [],
    ...(age !== undefined && { age }),
    ...(startPain !== undefined && { painAtStart: startPain }),
    asked: { redFlags: askedRedFlags, precautions: askedPrecautions },
    precautions: precautionRules(evaluationCase),
    screens: Object.entries(evaluationCase.screens ?? {}).map(([id, result]) => ({ id, result })),
    visits: visitsOf(history, regions, side),
  }
}

/** Returns the rules of the precautions that are in force at the last visit, with those of the age. */
function precautionRules({ precautions = [], history = [], age }: EvaluationCase): ActiveRule[] {
  const today = dayOf(Math.max(0, history.length - 1))
  const birthDate = age === undefined ? null : `${String(Number(today.slice(0, 4)) - age)}${today.slice(4)}`
  const answers = precautions.map((id) => ({ ...aPrecaution, id }))
  return activeRules({ answers, askedOn: today }, today, birthDate)
}

function visitsOf(
  history: readonly EvaluationVisit[],
  regions: ComplaintFacts['regions'],
  side: Side,
): VisitFacts[] {
  const spread = newRegionsAt(
    regions,
    history.map(({ marks = [] }, id) => ({ id, painMarks: marksOn(marks, side), treated: regions })),
  )
  return history.map((visit, index): VisitFacts => {
    const { relief = null, painBefore = null, painAfter = null, painNow = null, radiation, marks } = visit
    return {
      id: index + 1,
      at: `${dayOf(index)}T10:00`,
      kind: 'therapeutic',
      painBefore,
      painAfter,
      ...(painNow !== null && { painNow }),
      relief,
      verdict: classifyRelief({
        painBefore,
        painAfter,
        outcome: { relief, painNow, hoursAfter: hoursPerWeek },
        nextVisit: { painBefore: history[index + 1]?.painBefore ?? null, hoursAfter: hoursPerWeek },
      }),
      ...spread.get(index),
      ...(marks && { nerveMarks: marksOn(marks, side).flatMap(nerveMark) }),
      ...(radiation != null && { ranDownLimb: radiation !== false && radiation !== 'none' }),
      work: workOf(visit, side),
    }
  })
}

type Mark = NonNullable<EvaluationVisit['marks']>[number]

function marksOn(marks: readonly Mark[], side: Side) {
  return marks.map((mark) => ({ ...mark, side: mark.side ?? side }))
}

function nerveMark({ region, side, kind }: ReturnType<typeof marksOn>[number]) {
  const known = nerveMarkKinds.find((one) => one === kind)
  return known ? [{ region, side, kind: known }] : []
}

function workOf({ worked, minutes, pressure, response }: EvaluationVisit, side: Side): VisitFacts['work'] {
  return worked.map((tissue) => ({
    tissue,
    side,
    checkOnly: false,
    minutes: valueFor(tissue, minutes),
    pressure: valueFor(tissue, pressure),
    response: response ?? null,
    familiarPain: 'not tested',
  }))
}

/** Returns the value for a tissue: the one value for all, or its own. */
function valueFor<Value extends string | number>(
  tissue: string,
  given: Value | Record<string, Value> | null | undefined,
): Value | null {
  if (given == null) return null
  return typeof given === 'object' ? (given[tissue] ?? null) : given
}
