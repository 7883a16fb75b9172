const rows = [
  { id: 'jaw-opening', label: 'Opening the mouth', area: 'jaw' },
  { id: 'jaw-closing', label: 'Biting and chewing', area: 'jaw' },
  { id: 'jaw-protrusion', label: 'Pushing the jaw forward', area: 'jaw' },
  { id: 'jaw-sideways', label: 'Moving the jaw sideways', area: 'jaw' },
  { id: 'facial-expression', label: 'Moving the face', area: 'face' },
  { id: 'hyoid-depression', label: 'Swallowing', area: 'neck' },
  { id: 'neck-flexion', label: 'Bending the neck forward', area: 'neck' },
  { id: 'neck-extension', label: 'Bending the neck backward', area: 'neck' },
  { id: 'neck-side-bending', label: 'Tilting the head to the same side', area: 'neck' },
  { id: 'neck-side-bending-other-side', label: 'Tilting the head to the other side', area: 'neck' },
  { id: 'neck-rotation-same-side', label: 'Turning the head to the same side', area: 'neck' },
  { id: 'neck-rotation-other-side', label: 'Turning the head to the other side', area: 'neck' },
  { id: 'scapula-elevation', label: 'Shrugging the shoulder', area: 'shoulder blade' },
  { id: 'scapula-depression', label: 'Pulling the shoulder blade down', area: 'shoulder blade' },
  { id: 'scapula-retraction', label: 'Pulling the shoulder blade back', area: 'shoulder blade' },
  { id: 'scapula-protraction', label: 'Reaching or pushing forward', area: 'shoulder blade' },
  { id: 'scapula-upward-rotation', label: 'Turning the shoulder blade upward', area: 'shoulder blade' },
  { id: 'scapula-downward-rotation', label: 'Turning the shoulder blade downward', area: 'shoulder blade' },
  { id: 'scapula-forward-tilt', label: 'Rounding the shoulder forward', area: 'shoulder blade' },
  { id: 'shoulder-flexion', label: 'Lifting the arm forward', area: 'shoulder' },
  { id: 'shoulder-extension', label: 'Moving the arm backward', area: 'shoulder' },
  { id: 'shoulder-abduction', label: 'Lifting the arm out to the side', area: 'shoulder' },
  { id: 'shoulder-adduction', label: 'Pulling the arm to the body', area: 'shoulder' },
  { id: 'shoulder-internal-rotation', label: 'Turning the arm inward', area: 'shoulder' },
  { id: 'shoulder-external-rotation', label: 'Turning the arm outward', area: 'shoulder' },
  { id: 'shoulder-horizontal-adduction', label: 'Moving the arm across the chest', area: 'shoulder' },
  { id: 'shoulder-horizontal-abduction', label: 'Moving the arm back at shoulder height', area: 'shoulder' },
  { id: 'elbow-flexion', label: 'Bending the elbow', area: 'elbow' },
  { id: 'elbow-extension', label: 'Straightening the elbow', area: 'elbow' },
  { id: 'forearm-supination', label: 'Turning the palm up', area: 'forearm' },
  { id: 'forearm-pronation', label: 'Turning the palm down', area: 'forearm' },
  { id: 'wrist-flexion', label: 'Bending the wrist toward the palm', area: 'wrist' },
  { id: 'wrist-extension', label: 'Bending the wrist backward', area: 'wrist' },
  { id: 'wrist-radial-deviation', label: 'Tilting the wrist to the thumb side', area: 'wrist' },
  { id: 'wrist-ulnar-deviation', label: 'Tilting the wrist to the little-finger side', area: 'wrist' },
  { id: 'finger-flexion', label: 'Closing the hand, gripping', area: 'hand' },
  { id: 'finger-extension', label: 'Opening the hand', area: 'hand' },
  { id: 'finger-abduction', label: 'Spreading the fingers', area: 'hand' },
  { id: 'thumb-flexion', label: 'Bending the thumb', area: 'hand' },
  { id: 'thumb-extension', label: 'Straightening the thumb', area: 'hand' },
  { id: 'thumb-abduction', label: 'Moving the thumb away from the palm', area: 'hand' },
  { id: 'thumb-adduction', label: 'Pressing the thumb to the palm', area: 'hand' },
  { id: 'thumb-opposition', label: 'Bringing the thumb to the fingers', area: 'hand' },
  { id: 'breathing-in', label: 'Breathing in deeply', area: 'trunk' },
  { id: 'breathing-out', label: 'Breathing out hard, coughing', area: 'trunk' },
  { id: 'abdominal-pressure', label: 'Bearing down, bracing the belly', area: 'trunk' },
  { id: 'trunk-flexion', label: 'Bending the trunk forward, sitting up', area: 'trunk' },
  { id: 'trunk-extension', label: 'Bending backward, straightening up', area: 'trunk' },
  { id: 'trunk-side-bending', label: 'Bending the trunk to the same side', area: 'trunk' },
  { id: 'trunk-side-bending-other-side', label: 'Bending the trunk to the other side', area: 'trunk' },
  { id: 'trunk-rotation', label: 'Turning the trunk', area: 'trunk' },
  { id: 'pelvic-floor-lift', label: 'Lifting the pelvic floor', area: 'pelvis' },
  { id: 'hip-flexion', label: 'Lifting the thigh', area: 'hip' },
  { id: 'hip-extension', label: 'Moving the thigh backward, climbing stairs', area: 'hip' },
  { id: 'hip-abduction', label: 'Moving the leg out to the side, standing on one leg', area: 'hip' },
  { id: 'hip-adduction', label: 'Bringing the legs together', area: 'hip' },
  { id: 'hip-internal-rotation', label: 'Turning the thigh inward', area: 'hip' },
  { id: 'hip-external-rotation', label: 'Turning the thigh outward', area: 'hip' },
  { id: 'knee-flexion', label: 'Bending the knee', area: 'knee' },
  { id: 'knee-extension', label: 'Straightening the knee, squatting', area: 'knee' },
  { id: 'knee-internal-rotation', label: 'Turning the lower leg inward', area: 'knee' },
  { id: 'knee-external-rotation', label: 'Turning the lower leg outward', area: 'knee' },
  { id: 'ankle-dorsiflexion', label: 'Pulling the foot up', area: 'ankle' },
  { id: 'ankle-plantarflexion', label: 'Rising on the toes, pushing off', area: 'ankle' },
  { id: 'ankle-inversion', label: 'Turning the sole inward', area: 'ankle' },
  { id: 'ankle-eversion', label: 'Turning the sole outward', area: 'ankle' },
  { id: 'toe-flexion', label: 'Curling the toes', area: 'foot' },
  { id: 'toe-extension', label: 'Lifting the toes', area: 'foot' },
  { id: 'toe-abduction', label: 'Spreading the toes', area: 'foot' },
  { id: 'toe-adduction', label: 'Bringing the toes together', area: 'foot' },
] as const

export type MovementId = (typeof rows)[number]['id']

/** A movement in a client's words. A muscle *has* a movement as its action; "same side" is the muscle's own side. */
export interface Movement {
  id: MovementId
  label: string
  area: string
}

export const movements: readonly Movement[] = rows

/** Keyed by plain string, because records may hold an id that no longer exists. */
export const movementById: ReadonlyMap<string, Movement> = new Map(movements.map((row) => [row.id, row]))

/** Opposite movements. "Same side" is the muscle's own side, so no muscle has bending to the other side as its action:
 *  it only stretches. Rotation of the trunk has no sides in this list, so it is in no pair. */
const pairs: readonly (readonly [MovementId, MovementId])[] = [
  ['jaw-opening', 'jaw-closing'],
  ['neck-flexion', 'neck-extension'],
  ['neck-side-bending', 'neck-side-bending-other-side'],
  ['neck-rotation-same-side', 'neck-rotation-other-side'],
  ['scapula-elevation', 'scapula-depression'],
  ['scapula-retraction', 'scapula-protraction'],
  ['scapula-upward-rotation', 'scapula-downward-rotation'],
  ['shoulder-flexion', 'shoulder-extension'],
  ['shoulder-abduction', 'shoulder-adduction'],
  ['shoulder-internal-rotation', 'shoulder-external-rotation'],
  ['shoulder-horizontal-adduction', 'shoulder-horizontal-abduction'],
  ['elbow-flexion', 'elbow-extension'],
  ['forearm-supination', 'forearm-pronation'],
  ['wrist-flexion', 'wrist-extension'],
  ['wrist-radial-deviation', 'wrist-ulnar-deviation'],
  ['finger-flexion', 'finger-extension'],
  ['thumb-flexion', 'thumb-extension'],
  ['thumb-abduction', 'thumb-adduction'],
  ['breathing-in', 'breathing-out'],
  ['trunk-flexion', 'trunk-extension'],
  ['trunk-side-bending', 'trunk-side-bending-other-side'],
  ['hip-flexion', 'hip-extension'],
  ['hip-abduction', 'hip-adduction'],
  ['hip-internal-rotation', 'hip-external-rotation'],
  ['knee-flexion', 'knee-extension'],
  ['knee-internal-rotation', 'knee-external-rotation'],
  ['ankle-dorsiflexion', 'ankle-plantarflexion'],
  ['ankle-inversion', 'ankle-eversion'],
  ['toe-flexion', 'toe-extension'],
  ['toe-abduction', 'toe-adduction'],
]

const opposites: ReadonlyMap<string, MovementId> = new Map(
  pairs.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
)

/** Returns the opposite movement; null if the list has none. A painful movement loads the muscles that have it as an
 *  action, and stretches the muscles that have its opposite. */
export function oppositeOf(movement: string): MovementId | null {
  return opposites.get(movement) ?? null
}
