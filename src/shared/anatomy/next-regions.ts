import { regions, type RegionId } from './regions'

/** Regions of different areas that touch each other on the skin. Those of one area count as next to each other. */
const pairs: readonly (readonly [RegionId, readonly RegionId[]])[] = [
  ['back-of-head', ['back-of-neck']],
  ['ear', ['back-of-neck', 'front-of-neck']],
  ['face-and-jaw', ['front-of-neck']],
  ['back-of-neck', ['top-of-shoulder', 'between-shoulder-blades']],
  ['front-of-neck', ['top-of-shoulder', 'front-of-chest']],
  ['top-of-shoulder', ['between-shoulder-blades', 'front-of-chest']],
  ['front-of-shoulder', ['front-of-chest', 'front-of-upper-arm', 'inner-upper-arm']],
  ['side-of-shoulder', ['front-of-upper-arm', 'back-of-upper-arm']],
  [
    'back-of-shoulder',
    ['between-shoulder-blades', 'lower-shoulder-blade', 'side-of-chest', 'back-of-upper-arm'],
  ],
  ['lower-shoulder-blade', ['side-of-chest']],
  ['mid-back', ['side-of-chest', 'low-back', 'flank']],
  ['side-of-chest', ['abdomen', 'flank', 'inner-upper-arm']],
  ['front-of-chest', ['abdomen']],
  ['abdomen', ['flank', 'groin', 'outer-hip']],
  ['front-of-upper-arm', ['elbow-crease', 'outer-elbow']],
  ['inner-upper-arm', ['elbow-crease', 'inner-elbow']],
  ['back-of-upper-arm', ['point-of-elbow', 'outer-elbow', 'inner-elbow']],
  ['outer-elbow', ['thumb-side-forearm']],
  ['elbow-crease', ['thumb-side-forearm', 'little-finger-side-forearm']],
  ['inner-elbow', ['little-finger-side-forearm']],
  ['point-of-elbow', ['little-finger-side-forearm']],
  ['thumb-side-forearm', ['wrist']],
  ['little-finger-side-forearm', ['wrist']],
  ['wrist', ['thumb', 'back-of-hand', 'palm', 'ring-and-little-fingers']],
  ['low-back', ['sacrum', 'buttock']],
  ['flank', ['buttock', 'outer-hip']],
  ['groin', ['front-of-thigh', 'inner-thigh']],
  ['outer-hip', ['front-of-thigh', 'outer-thigh']],
  ['buttock', ['back-of-thigh', 'outer-thigh', 'inner-thigh']],
  ['front-of-thigh', ['front-of-knee']],
  ['inner-thigh', ['inner-knee']],
  ['outer-thigh', ['outer-knee']],
  ['back-of-thigh', ['back-of-knee']],
  ['front-of-knee', ['shin']],
  ['inner-knee', ['inner-lower-leg']],
  ['outer-knee', ['outer-lower-leg']],
  ['back-of-knee', ['calf']],
  ['shin', ['front-of-ankle']],
  ['inner-lower-leg', ['inner-ankle']],
  ['outer-lower-leg', ['outer-ankle']],
  ['achilles', ['inner-ankle', 'outer-ankle', 'heel']],
  ['front-of-ankle', ['top-of-foot']],
  ['inner-ankle', ['heel', 'sole']],
  ['outer-ankle', ['heel', 'sole', 'top-of-foot']],
]

const nextTo: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  regions.map(({ id, area }) => [
    id,
    new Set<string>([
      ...regions.filter((other) => other.area === area).map((other) => other.id),
      ...pairs.flatMap(([one, others]) => (one === id ? others : others.includes(id) ? [one] : [])),
    ]),
  ]),
)

/** Whether two regions are the same or next to each other. A region that the tables do not have is next to none. */
export const isNextTo = (one: string, other: string): boolean =>
  one === other || (nextTo.get(one)?.has(other) ?? false)
