import { regionById } from './regions'

/** Everyday activities and postures that make pain worse or better. They name no muscle, so they change no rank. */
export const activities = [
  { id: 'sitting', label: 'Sitting' },
  { id: 'standing', label: 'Standing' },
  { id: 'walking', label: 'Walking' },
  { id: 'driving', label: 'Driving' },
  { id: 'lifting', label: 'Lifting and carrying' },
  { id: 'lying', label: 'Lying' },
  { id: 'stairs', label: 'Stairs' },
] as const

type ActivityId = (typeof activities)[number]['id']

export const activityById: ReadonlyMap<string, (typeof activities)[number]> = new Map(
  activities.map((one) => [one.id, one]),
)

const armsAndNeck = ['lifting', 'driving', 'sitting', 'lying'] as const
const back = ['sitting', 'standing', 'lifting', 'driving', 'lying', 'walking', 'stairs'] as const
const legs = ['walking', 'stairs', 'standing', 'sitting', 'driving', 'lifting', 'lying'] as const

/** For each area of the body: the activities that are most often named there first. The others follow in their order. */
const firstOf: Readonly<Record<string, readonly ActivityId[]>> = {
  head: ['sitting', 'driving', 'lying'],
  neck: ['sitting', 'driving', 'lying', 'lifting'],
  'upper back': ['sitting', 'driving', 'lifting', 'lying'],
  chest: ['lifting', 'lying', 'sitting'],
  shoulder: ['lying', 'lifting', 'driving'],
  'upper arm': armsAndNeck,
  elbow: armsAndNeck,
  forearm: armsAndNeck,
  wrist: armsAndNeck,
  hand: armsAndNeck,
  abdomen: back,
  'low back': back,
  pelvis: ['sitting', 'standing', 'walking', 'stairs', 'lying', 'driving', 'lifting'],
  thigh: ['sitting', 'walking', 'stairs', 'standing'],
  knee: ['stairs', 'walking', 'standing', 'sitting'],
  'lower leg': legs,
  ankle: legs,
  foot: ['standing', 'walking', 'stairs'],
}

/** Lists all activities, those of the painful regions first. */
export function activitiesFor(painful: readonly string[]) {
  const first = painful.flatMap((region) => firstOf[regionById.get(region)?.area ?? ''] ?? [])
  return [...new Set<ActivityId>([...first, ...activities.map(({ id }) => id)])].map((id) =>
    activityById.get(id)!,
  )
}

/** Finds activities by the beginning of a word of the label. */
export function findActivities(query: string): string[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return []
  return activities
    .filter(({ label }) =>
      label
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(typed)),
    )
    .map(({ id }) => id)
}
