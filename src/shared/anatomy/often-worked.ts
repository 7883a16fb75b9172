import type { Anatomy } from './anatomy'
import { isNextTo } from './next-regions'
import type { TissueId } from './tissue'

/**
 * How often massage therapists work a tissue, compared with others. Judgement from teaching and from the muscles that
 * surveys find most; only the order matters. What is missing counts 2, and a ligament or fascia 1.
 */
const weights: readonly (readonly [weight: number, tissues: readonly TissueId[]])[] = [
  [20, ['upper-trapezius']],
  [12, ['levator-scapulae']],
  [
    10,
    [
      'sternocleidomastoid',
      'suboccipitals',
      'rhomboid-major',
      'infraspinatus',
      'pectoralis-minor',
      'latissimus-dorsi',
      'quadratus-lumborum',
      'gluteus-medius',
      'gluteus-maximus',
      'piriformis',
      'psoas-major',
    ],
  ],
  [
    8,
    [
      'masseter',
      'temporalis',
      'anterior-scalene',
      'splenius-capitis',
      'pectoralis-major',
      'supraspinatus',
      'subscapularis',
      'longissimus-thoracis',
      'iliocostalis-lumborum',
      'biceps-femoris',
      'rectus-femoris',
      'tensor-fasciae-latae',
      'gastrocnemius-medial-head',
      'soleus',
      'iliotibial-band',
      'plantar-fascia',
    ],
  ],
  [
    6,
    [
      'middle-scalene',
      'semispinalis-capitis',
      'serratus-anterior',
      'teres-minor',
      'teres-major',
      'middle-deltoid',
      'anterior-deltoid',
      'biceps-brachii',
      'triceps-brachii',
      'brachioradialis',
      'extensor-carpi-radialis-brevis',
      'extensor-digitorum',
      'iliocostalis-thoracis',
      'lumbar-multifidus',
      'iliacus',
      'gluteus-minimus',
      'adductor-longus',
      'adductor-magnus',
      'semitendinosus',
      'semimembranosus',
      'vastus-lateralis',
      'vastus-medialis',
      'gastrocnemius-lateral-head',
      'tibialis-anterior',
      'tibialis-posterior',
      'fibularis-longus',
      'rhomboid-minor',
      'thoracolumbar-fascia',
    ],
  ],
  [
    4,
    [
      'posterior-scalene',
      'middle-trapezius',
      'lower-trapezius',
      'posterior-deltoid',
      'extensor-carpi-radialis-longus',
      'flexor-carpi-radialis',
      'pronator-teres',
      'rectus-abdominis',
      'diaphragm',
      'popliteus',
      'sartorius',
      'flexor-digitorum-brevis',
      'achilles-tendon',
    ],
  ],
  [
    1,
    ['abdominal-scar', 'scar-elsewhere', 'coccygeus', 'platysma', 'orbicularis-oculi', 'zygomaticus-major'],
  ],
]

const weightOf = new Map(weights.flatMap(([weight, tissues]) => tissues.map((id) => [id, weight] as const)))

/** How often the trade works a tissue, from 1 to 20. */
export const tradeWeight = (id: TissueId, kind: string): number =>
  weightOf.get(id) ?? (kind === 'muscle' ? 2 : 1)

/** How often this practice works a tissue. */
export interface Use {
  tissue: string
  /** How often this practice worked it in the last visits, and how often for complaints like these. */
  times?: number
  timesAlike: number
}

/**
 * Scores how likely each tissue is meant when part of a name is typed: how often the trade works it, how often this
 * practice does, and whether it belongs to the painful regions. A tissue of the painful area overtakes one that is far
 * from the pain, unless that is worked several times as often.
 */
export function likelyTyped(
  { tissues, liesIn, refersTo }: Anatomy,
  painRegions: readonly string[],
  used: readonly Use[],
): ReadonlyMap<string, number> {
  const timesOf = new Map(used.map(({ tissue, times = 0, timesAlike }) => [tissue, times + 3 * timesAlike]))
  return new Map(
    tissues.map(({ id, kind, liesIn: own }) => {
      const relevance = Math.max(
        1,
        ...painRegions.map((region) => {
          if (liesIn(id, region) || refersTo(id, region) === 'mainly') return 7
          return refersTo(id, region) !== null || own.some((one) => isNextTo(one, region)) ? 4 : 1
        }),
      )
      return [id, tradeWeight(id, kind) * relevance * (1 + Math.log2(1 + (timesOf.get(id) ?? 0)))]
    }),
  )
}
