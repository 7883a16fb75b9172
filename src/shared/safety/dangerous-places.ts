import type { TissueId } from '../anatomy/tissue'

/** A place where pressure can harm a vessel or a nerve, with the tissues that are reached through it. */
export interface DangerousPlace {
  readonly id: string
  /** The name on the screens. */
  readonly name: string
  readonly tissues: readonly TissueId[]
}

/**
 * For every client: these tissues are checked, but worked only if the check gave the familiar pain, then lightly and
 * with written consent. Teaching tradition, strength C. Tissues that are lifted between the fingers there, away from the
 * vessels, are left out: platysma, cervical fascia, sternocleidomastoid, adductor longus, sartorius.
 */
export const dangerousPlaces: readonly DangerousPlace[] = [
  {
    id: 'front-of-throat',
    name: 'Front of the throat',
    tissues: [
      // Pressed beside the windpipe, next to the carotid artery.
      'longus-colli',
      // Pressed deep to the sternocleidomastoid, next to the carotid artery.
      'longus-capitis',
      // Crosses the carotid artery and the brachial plexus.
      'omohyoid',
      // Its rear belly lies on the carotid artery below the angle of the jaw.
      'digastric',
      // The scalenes lie further to the side, behind the sternocleidomastoid.
    ],
  },
  // None of the tissues is pressed in this notch. The windpipe and the great vessels lie directly behind it.
  { id: 'notch-above-the-breastbone', name: 'Notch above the breastbone', tissues: [] },
  {
    id: 'inside-the-mouth',
    name: 'Inside the mouth',
    tissues: [
      // On the inner side of the jaw: only its lower end is reached from outside.
      'medial-pterygoid',
      // Behind the jaw bone, with the maxillary artery: reached directly only from inside.
      'lateral-pterygoid',
      // The masseter and the buccinator are reached well from outside.
    ],
  },
  {
    id: 'armpit',
    name: 'Armpit',
    tissues: [
      // Pressed on the rear wall of the armpit, through the brachial plexus.
      'subscapularis',
      // The outer wall of the armpit, beside the brachial artery and the median nerve.
      'coracobrachialis',
      // Reached under the front fold; the axillary artery and the brachial plexus run behind it.
      'pectoralis-minor',
      // Above the entrance to the armpit, with the subclavian vessels behind it.
      'subclavius',
    ],
  },
  {
    id: 'femoral-triangle',
    name: 'Front of the groin (femoral triangle)',
    tissues: [
      // The floor of the triangle, directly beside the femoral vessels.
      'pectineus',
      // Deep to the pectineus, with the obturator nerve.
      'obturator-externus',
      // Pressed behind the adductor longus, beside the femoral artery and the obturator nerve.
      'adductor-brevis',
      // The upper border of the triangle; the femoral vessels and nerve pass under it.
      'inguinal-ligament',
    ],
  },
  {
    id: 'popliteal-space',
    name: 'Back of the knee (popliteal space)',
    tissues: [
      // The floor of the space, under the popliteal vessels.
      'popliteus',
      // Pressed at the knee crease, beside the popliteal vessels.
      'plantaris',
      // The heads of the gastrocnemius are pinched below the crease.
    ],
  },
  {
    id: 'pelvic-floor',
    name: 'Pelvic floor',
    tissues: [
      // The pelvic floor itself.
      'levator-ani',
      // The rear part of the pelvic floor.
      'coccygeus',
      // Pressed from the inner side of the sit bone, beside the pudendal vessels and nerve.
      'obturator-internus-and-gemelli',
    ],
  },
]

const placeByTissue: ReadonlyMap<TissueId, DangerousPlace> = new Map(
  dangerousPlaces.flatMap((place) => place.tissues.map((tissue) => [tissue, place] as const)),
)

/** Returns the dangerous place through which a tissue is reached; null if there is none. */
export function dangerousPlaceOf(tissue: TissueId): DangerousPlace | null {
  return placeByTissue.get(tissue) ?? null
}

/** Returns whether a tissue is worked only if checking it gave the familiar pain. */
export function isDangerousPlace(tissue: TissueId): boolean {
  return placeByTissue.has(tissue)
}
