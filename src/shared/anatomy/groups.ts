import { foldWords } from '../text/folding'
import type { PalpationGroup } from './palpation-group'
import { palpationGroups } from './palpation-groups'
import type { TissueId } from './tissue'

/** Muscles that are often worked together and have a common name. */
export interface MuscleGroup {
  name: string
  /** Short names that therapists use, in lower case. */
  also: readonly string[]
  muscles: readonly TissueId[]
}

export const muscleGroups: readonly MuscleGroup[] = [
  {
    name: 'Scalenes',
    also: [],
    muscles: ['anterior-scalene', 'middle-scalene', 'posterior-scalene'],
  },
  {
    name: 'Trapezius',
    also: ['traps'],
    muscles: ['upper-trapezius', 'middle-trapezius', 'lower-trapezius'],
  },
  { name: 'Rhomboids', also: [], muscles: ['rhomboid-major', 'rhomboid-minor'] },
  {
    name: 'Rotator cuff',
    also: [],
    muscles: ['supraspinatus', 'infraspinatus', 'teres-minor', 'subscapularis'],
  },
  {
    name: 'Deltoid',
    also: ['delts', 'deltoids'],
    muscles: ['anterior-deltoid', 'middle-deltoid', 'posterior-deltoid'],
  },
  { name: 'Pectorals', also: ['pecs'], muscles: ['pectoralis-major', 'pectoralis-minor'] },
  {
    name: 'Erector spinae of the trunk',
    also: ['erectors', 'erector spinae'],
    muscles: ['iliocostalis-thoracis', 'iliocostalis-lumborum', 'longissimus-thoracis'],
  },
  { name: 'Iliopsoas', also: ['hip flexors'], muscles: ['psoas-major', 'iliacus'] },
  {
    name: 'Gluteals',
    also: ['glutes'],
    muscles: ['gluteus-maximus', 'gluteus-medius', 'gluteus-minimus'],
  },
  {
    name: 'Adductors of the hip',
    also: ['adductors'],
    muscles: ['pectineus', 'adductor-longus', 'adductor-brevis', 'adductor-magnus', 'gracilis'],
  },
  {
    name: 'Quadriceps',
    also: ['quads'],
    muscles: ['rectus-femoris', 'vastus-lateralis', 'vastus-medialis', 'vastus-intermedius'],
  },
  {
    name: 'Hamstrings',
    also: ['hams'],
    muscles: ['biceps-femoris', 'semitendinosus', 'semimembranosus'],
  },
  {
    name: 'Gastrocnemius',
    also: ['gastroc', 'gastrocs'],
    muscles: ['gastrocnemius-medial-head', 'gastrocnemius-lateral-head'],
  },
  {
    name: 'Fibularis muscles',
    also: ['fibularis', 'peroneals', 'peroneus'],
    muscles: ['fibularis-longus', 'fibularis-brevis', 'fibularis-tertius'],
  },
]

/** Finds groups by the beginning of a name. `whole` is true if the query is a complete name. */
export function findGroups(query: string): { group: MuscleGroup; whole: boolean }[] {
  const typed = foldWords(query)
  if (typed === '') return []
  return muscleGroups.flatMap((group) => {
    const names = [group.name, ...group.also].map(foldWords)
    return names.some((name) => name.startsWith(typed)) ? [{ group, whole: names.includes(typed) }] : []
  })
}

const groupNames = new Set(muscleGroups.map(({ name }) => foldWords(name)))

/**
 * Finds groups of tissues that one hand position reaches, by the beginning of their name. Suggestions name them so. Those
 * with the name of a muscle group are left out.
 */
export function findPalpationGroups(query: string): { group: PalpationGroup; whole: boolean }[] {
  const typed = foldWords(query)
  if (typed === '') return []
  return palpationGroups.flatMap((group) => {
    const name = foldWords(group.name)
    return name.startsWith(typed) && !groupNames.has(name) ? [{ group, whole: name === typed }] : []
  })
}
