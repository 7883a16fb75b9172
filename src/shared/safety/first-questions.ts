import type { RegionId } from '../anatomy/regions'
import type { ActiveRule } from './precaution-rules'
import { isInAges, urgencies, type AgeRange } from './red-flag'
import type { RedFlagId } from './red-flag-ids'
import { isForClient, redFlagById, redFlags, urgencyOf } from './red-flags'
import {
  abdomen,
  calf,
  chest,
  foot,
  forearmWristAndHand,
  knee,
  leg,
  lowBack,
  lowerLeg,
  pelvis,
  shoulder,
  thigh,
  together,
  upperArmAndElbow,
  upperBack,
} from './region-groups'

export const MAX_FIRST_QUESTIONS = 5

export interface FirstQuestions {
  regions: readonly RegionId[]
  questions: readonly RedFlagId[]
  /** For clients of a known age in this range, one question takes the place of another. */
  atAge?: { ages: AgeRange; ask: RedFlagId; insteadOf: RedFlagId }
}

/** What to ask first, by area of the body. Each region is in one row. */
export const firstQuestionsByArea: readonly FirstQuestions[] = [
  {
    regions: ['top-of-head', 'forehead', 'temple', 'back-of-head'],
    questions: [
      'worst-ever-headache',
      'stroke-signs',
      'sudden-sight-change',
      'fever-and-stiff-neck',
      'new-headache-over-50',
    ],
    atAge: { ages: { max: 49 }, ask: 'headache-after-blow', insteadOf: 'new-headache-over-50' },
  },
  {
    regions: ['back-of-neck'],
    questions: ['unfamiliar-neck-pain', 'stroke-signs', 'clumsy-hands', 'major-injury', 'fever'],
  },
  {
    regions: ['front-of-neck', 'face-and-jaw', 'ear'],
    questions: [
      'chest-pain-on-effort',
      'trouble-swallowing-or-speaking',
      'new-lump',
      'fever',
      'jaw-pain-on-chewing',
    ],
  },
  {
    regions: shoulder,
    questions: [
      'chest-pain-on-effort',
      'major-injury',
      'hot-swollen-joint',
      'fast-weakness',
      'cancer-history',
    ],
    atAge: { ages: { min: 50 }, ask: 'both-shoulders-or-hips-stiff', insteadOf: 'cancer-history' },
  },
  {
    regions: upperBack,
    questions: [
      'chest-pain-on-effort',
      'tearing-pain',
      'unsteady-walking',
      'cancer-history',
      'steroids-or-thin-bones',
    ],
  },
  {
    regions: chest,
    questions: [
      'chest-pain-on-effort',
      'chest-pain-at-rest',
      'sudden-breathlessness',
      'tearing-pain',
      'fever',
    ],
  },
  {
    regions: abdomen,
    questions: [
      'severe-belly-pain',
      'throbbing-belly-and-back-pain',
      'bleeding-in-pregnancy',
      'blood-in-stool',
      'fever',
    ],
  },
  {
    regions: upperArmAndElbow,
    questions: ['chest-pain-on-effort', 'swollen-arm', 'fast-weakness', 'hot-swollen-joint', 'major-injury'],
  },
  {
    regions: forearmWristAndHand,
    questions: ['clumsy-hands', 'cold-pale-limb', 'hot-swollen-joint', 'fast-weakness', 'major-injury'],
  },
  {
    regions: lowBack,
    questions: ['saddle-numbness', 'bladder-or-bowel-change', 'pain-in-both-legs', 'fever', 'cancer-history'],
    atAge: { ages: { min: 60 }, ask: 'throbbing-belly-and-back-pain', insteadOf: 'cancer-history' },
  },
  {
    regions: ['sacrum', 'buttock', 'tailbone'],
    questions: [
      'saddle-numbness',
      'bladder-or-bowel-change',
      'fast-weakness',
      'cancer-history',
      'major-injury',
    ],
  },
  {
    // The record does not say whom the question about a testicle or a pregnancy is for, so both are here. In the groin
    // fever is then the sixth question. At the outer hip two of these do not apply, and fever is the fourth.
    regions: ['groin', 'outer-hip'],
    questions: [
      'cannot-bear-weight',
      'pain-with-each-step',
      'testicle-pain',
      'bleeding-in-pregnancy',
      'stuck-groin-lump',
      'fever',
    ],
  },
  {
    // The back of the knee has the questions of the calf.
    regions: together(thigh, knee).filter((region) => !calf.some((other) => other === region)),
    questions: [
      'hot-swollen-calf',
      'hot-swollen-joint',
      'cannot-bear-weight',
      'saddle-numbness',
      'cancer-history',
    ],
  },
  {
    regions: together(lowerLeg, calf),
    questions: ['hot-swollen-calf', 'clot-risk', 'cold-pale-limb', 'tight-limb', 'fast-weakness'],
  },
  {
    regions: foot,
    questions: [
      'cannot-bear-weight',
      'hot-swollen-joint',
      'cold-pale-limb',
      'hot-swollen-calf',
      'diabetic-hot-foot',
    ],
  },
]

/** The question that comes before all others for a client who is known to be under 18. */
const firstForChildren: readonly { regions: readonly RegionId[]; ask: RedFlagId }[] = [
  { regions: together(pelvis, leg), ask: 'child-limp' },
  { regions: together(upperBack, lowBack), ask: 'child-night-pain' },
]

/**
 * Lists the questions to ask first: at most five, and every emergency question of each region that hurts. With several
 * regions the questions of the first one come first, so the less urgent ones of the others may not fit; `questionsFor`
 * has them. An unknown age chooses the questions without a variant for an age.
 */
export function firstQuestions(regions: readonly RegionId[], age: number | null): RedFlagId[] {
  const [ofFirstRegion = [], ...others] = regions.map((region) => firstQuestionsOfRegion(region, age))
  const first = mostUrgent([...firstForChild(regions, age), ...ofFirstRegion])
  const all = [...new Set([...first, ...others.flat()])]
  return [...new Set([...all.slice(0, MAX_FIRST_QUESTIONS), ...all.filter(isEmergency)])]
}

/** Shortens questions to those that are asked first, in their order. No emergency question is left out. */
function mostUrgent(questions: readonly RedFlagId[]): RedFlagId[] {
  const places = MAX_FIRST_QUESTIONS - questions.filter(isEmergency).length
  const others = questions.filter((id) => !isEmergency(id)).slice(0, places)
  return questions.filter((id) => isEmergency(id) || others.includes(id))
}

const isEmergency = (id: RedFlagId) => urgencyOf(id) === 'emergency'

/** What decides which questions a complaint asks first. */
export interface QuestionFacts {
  regions: readonly RegionId[]
  /** In completed years; null if unknown. */
  age: number | null
  /** The rules of the client's precautions. */
  rules: readonly ActiveRule[]
}

/** Lists the first questions of the regions, then those that the client's precautions bring. */
export function firstQuestionsFor({ regions, age, rules }: QuestionFacts): RedFlagId[] {
  const ofPrecautions = rules.flatMap(({ rule }) =>
    rule.kind === 'ask' ? rule.flags.filter((id): id is RedFlagId => redFlagById.has(id)) : [],
  )
  return [...new Set([...firstQuestions(regions, age), ...ofPrecautions])]
}

/** Returns whether there is a first question that was not among those asked before. */
export function haveNewQuestions(now: QuestionFacts, before: QuestionFacts): boolean {
  const asked = new Set(firstQuestionsFor(before))
  return firstQuestionsFor(now).some((id) => !asked.has(id))
}

/** Lists all flags to ask about: the first questions, then the rest, most urgent first. */
export function questionsFor(regions: readonly RegionId[], age: number | null): RedFlagId[] {
  const first = firstQuestions(regions, age)
  const rest = redFlags
    .filter((flag) => isForClient(flag, { regions, age }) && !first.includes(flag.id))
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
  return [...first, ...rest.map(({ id }) => id)]
}

function firstQuestionsOfRegion(region: RegionId, age: number | null): RedFlagId[] {
  const row = firstQuestionsByArea.find(({ regions }) => regions.includes(region))
  if (!row) return []
  const { questions, atAge } = row
  const hasVariant = atAge !== undefined && age !== null && isInAges(age, atAge.ages)
  return questions
    .map((id) => (hasVariant && id === atAge.insteadOf ? atAge.ask : id))
    .filter((id) => {
      const flag = redFlagById.get(id)
      return flag !== undefined && isForClient(flag, { regions: [region], age })
    })
}

function firstForChild(regions: readonly RegionId[], age: number | null): RedFlagId[] {
  if (age === null || age >= 18) return []
  const [first] = regions.flatMap((region) =>
    firstForChildren.filter((row) => row.regions.includes(region)).map(({ ask }) => ask),
  )
  return first === undefined ? [] : [first]
}
