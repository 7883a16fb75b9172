import { isInAges, isInRegions, type ClientFacts } from './red-flag'
import type { ActiveCluster, ClusterLevel, ClusterSign, RedFlagCluster } from './red-flag-cluster'
import type { RedFlagId } from './red-flag-ids'
import { spine } from './region-groups'
import { cite } from './sources'

/** The signs of a spread of cancer besides a history of cancer. */
const cancerSigns = ['night-pain', 'weight-loss', 'pain-keeps-growing', 'band-like-pain'] as const

const arteritisSigns = [
  'new-headache-over-50',
  'jaw-pain-on-chewing',
  'tender-scalp',
  'both-shoulders-or-hips-stiff',
] as const

const stopToday = { urgency: 'same day', stopsList: true } as const
const stopNow = { urgency: 'emergency', stopsList: true } as const

/**
 * Flags that mean more together than alone. Only what follows from recorded flags, the age and the regions is here.
 * These parts of the rules in the literature are left out, because the record has no such facts:
 *
 * - Pressed nerves at the end of the spine: that the signs began in the last 14 days.
 * - Fracture: that the client is a woman, and an injury too small for `major-injury`.
 * - Infection of the spine: weak immunity.
 * - Pressed spinal cord: the reflex signs, which a doctor tests.
 * - Inflammation of the spine: pain for over 3 months, the effect of anti-inflammatory tablets, relatives, arthritis, and
 *   pain of heels or tendons. The age at the start is not recorded; the age now stands for it, so a client of 45 or
 *   more is missed.
 * - Clot in the leg: the Wells score, which a doctor counts. It never clears a client for massage.
 * - Organs: a link with the period.
 * - Main artery: that the client is a man or smokes.
 */
export const clusters: readonly RedFlagCluster[] = [
  {
    id: 'nerves-at-end-of-spine',
    why: 'Nerves at the end of the spine may be pressed.',
    source: cite('caudaEquina'),
    levels: [
      {
        needs: [
          {
            atLeast: 1,
            of: ['saddle-numbness', 'bladder-or-bowel-change', 'sexual-change', 'pain-in-both-legs'],
          },
        ],
        ...stopNow,
      },
    ],
  },
  {
    id: 'neck-artery',
    why: 'An artery of the neck may be torn.',
    source: cite('rushton', 'neckArtery'),
    levels: [
      {
        needs: [
          { atLeast: 1, of: ['unfamiliar-neck-pain'] },
          {
            atLeast: 1,
            of: [
              'sudden-sight-change',
              'drooping-lid',
              'numb-face',
              'trouble-swallowing-or-speaking',
              'drop-attack',
              'unsteady-walking',
            ],
          },
        ],
        ...stopNow,
      },
      { needs: [{ atLeast: 2, of: ['unfamiliar-neck-pain', 'neck-jolt'] }], ...stopToday },
    ],
  },
  {
    id: 'cancer',
    why: 'Cancer in the bones has to be ruled out.',
    source: cite('henschke', 'downie', 'boneSpread'),
    levels: [
      {
        needs: [
          { atLeast: 1, of: ['cancer-history'] },
          {
            atLeast: 1,
            of: ['fast-weakness', 'foot-drop', 'unsteady-walking', 'bladder-or-bowel-change'],
          },
        ],
        ...stopNow,
      },
      {
        needs: [
          { atLeast: 1, of: ['cancer-history'] },
          { atLeast: 1, of: cancerSigns },
        ],
        ...stopToday,
      },
      {
        needs: [{ atLeast: 2, of: [...cancerSigns, 'night-sweats'] }],
        urgency: 'see a doctor soon',
        stopsList: true,
      },
    ],
  },
  {
    id: 'spine-fracture',
    why: 'A vertebra may be fractured.',
    source: cite('henschke'),
    levels: [
      {
        regions: spine,
        needs: [
          {
            atLeast: 2,
            of: [
              { ages: { min: 70 } },
              { anyOf: ['major-injury', 'bruise-over-spine'] },
              'steroids-or-thin-bones',
            ],
          },
        ],
        ...stopToday,
      },
    ],
  },
  {
    id: 'spine-infection',
    why: 'An infection of the spine has to be ruled out.',
    source: cite('spinalInfection'),
    levels: [
      {
        regions: spine,
        needs: [
          { atLeast: 1, of: ['recent-infection'] },
          { atLeast: 1, of: ['fever', 'night-sweats', 'night-pain'] },
        ],
        ...stopToday,
      },
    ],
  },
  {
    id: 'spinal-cord',
    why: 'The spinal cord may be pressed.',
    source: cite('myelopathy'),
    levels: [
      {
        needs: [{ atLeast: 2, of: ['unsteady-walking', 'clumsy-hands', { ages: { min: 45 } }] }],
        ...stopToday,
      },
    ],
  },
  {
    id: 'inflamed-spine',
    why: 'An inflammatory disease of the spine is possible.',
    source: cite('spondyloarthritis'),
    levels: [
      {
        ages: { max: 44 },
        needs: [
          {
            atLeast: 4,
            of: [
              'wakes-second-half-night',
              'alternating-buttock-pain',
              'long-morning-stiffness',
              'psoriasis-eye-bowel',
              { ages: { max: 34 } },
            ],
          },
        ],
        urgency: 'see a doctor soon',
        stopsList: false,
      },
    ],
  },
  {
    id: 'temple-artery',
    why: 'An inflamed artery at the temple can cause blindness.',
    source: cite('arteritis'),
    levels: [
      {
        ages: { min: 50 },
        needs: [
          { atLeast: 1, of: arteritisSigns },
          { atLeast: 1, of: ['sudden-sight-change'] },
        ],
        ...stopNow,
      },
      { ages: { min: 50 }, needs: [{ atLeast: 2, of: arteritisSigns }], ...stopToday },
    ],
  },
  {
    id: 'leg-clot',
    why: 'A clot in a vein has to be ruled out.',
    source: cite('veinClot'),
    levels: [{ needs: [{ atLeast: 1, of: ['hot-swollen-calf'] }], ...stopToday }],
  },
  {
    id: 'organ',
    why: 'The pain may come from an organ.',
    source: cite('teaching'),
    levels: [
      {
        needs: [
          { atLeast: 1, of: ['pain-nothing-changes'] },
          {
            atLeast: 1,
            of: [
              'pain-with-meals',
              'urine-burning-or-blood',
              'blood-in-stool',
              'pain-on-breathing',
              'chest-pain-on-effort',
            ],
          },
        ],
        urgency: 'see a doctor soon',
        stopsList: true,
      },
    ],
  },
  {
    id: 'main-artery',
    why: 'The main artery of the belly may be widened.',
    source: cite('aneurysm'),
    levels: [
      {
        ages: { min: 60 },
        needs: [{ atLeast: 1, of: ['throbbing-belly-and-back-pain', 'faint-with-back-pain'] }],
        ...stopNow,
      },
    ],
  },
]

/**
 * Returns the clusters that apply, in the order of the table. `flags` are the flags of the complaint that were answered
 * with yes. The urgency of a cluster can be lower than that of one of its flags; the most urgent of all counts.
 */
export function activeClusters(flags: ReadonlySet<string>, facts: ClientFacts): ActiveCluster[] {
  return clusters.flatMap(({ id, why, source, levels }): ActiveCluster[] => {
    const level = levels.find((candidate) => isMet(candidate, flags, facts))
    if (!level) return []
    const { urgency, stopsList } = level
    return [{ id, why, source, urgency, stopsList, flags: countedFlags(level, flags) }]
  })
}

function isMet(level: ClusterLevel, flags: ReadonlySet<string>, { age, regions }: ClientFacts): boolean {
  if (!isInAges(age, level.ages) || !isInRegions(regions, level.regions)) return false
  return level.needs.every(
    ({ atLeast, of }) => of.filter((sign) => isPresent(sign, flags, age)).length >= atLeast,
  )
}

function isPresent(sign: ClusterSign, flags: ReadonlySet<string>, age: number | null): boolean {
  if (typeof sign === 'string') return flags.has(sign)
  if ('anyOf' in sign) return sign.anyOf.some((id) => flags.has(id))
  return age !== null && isInAges(age, sign.ages)
}

function countedFlags({ needs }: ClusterLevel, flags: ReadonlySet<string>): RedFlagId[] {
  const ids = needs.flatMap(({ of }) => of.flatMap(flagsOfSign))
  return ids.filter((id) => flags.has(id))
}

function flagsOfSign(sign: ClusterSign): readonly RedFlagId[] {
  if (typeof sign === 'string') return [sign]
  return 'anyOf' in sign ? sign.anyOf : []
}
