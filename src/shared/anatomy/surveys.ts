import type { Survey } from './surveys/survey'
import { headAndNeck } from './surveys/head-and-neck'
import { shoulderAndArm } from './surveys/shoulder-and-arm'
import { trunkAndLeg } from './surveys/trunk-and-leg'

/**
 * Left out: surveys of healthy people, of nerve root pain by its gluteal point, of fibromyalgia, of the same people as
 * another row, and those whose figures contradict themselves. No usable survey was found for pain between the shoulder
 * blades alone, the chest wall, the inner elbow, the wrist, the buttock or outer hip alone, the back of the thigh, the shin,
 * the calf, the ankle and the forefoot.
 */
export const surveys: readonly Survey[] = [...headAndNeck, ...shoulderAndArm, ...trunkAndLeg]
