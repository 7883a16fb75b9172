import type { View } from './view'

/** A part of a view, in its units. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export type Area =
  | 'Whole body'
  | 'Head and neck'
  | 'Trunk'
  | 'Right arm and hand'
  | 'Left arm and hand'
  | 'Hip and thigh'
  | 'Leg and foot'

/** As seen from the front, where the client's right is on the left of the picture. */
const boxes: Record<Area, Box> = {
  'Whole body': { x: 32, y: 82, width: 660, height: 1320 },
  'Head and neck': { x: 262, y: 86, width: 200, height: 244 },
  Trunk: { x: 176, y: 284, width: 372, height: 390 },
  'Right arm and hand': { x: 36, y: 288, width: 240, height: 546 },
  'Left arm and hand': { x: 448, y: 288, width: 240, height: 546 },
  'Hip and thigh': { x: 222, y: 590, width: 280, height: 420 },
  'Leg and foot': { x: 226, y: 930, width: 272, height: 462 },
}

export const areas = Object.keys(boxes) as Area[]

/** As seen from the left, where the client faces left. An arm is shown only in the picture of its own side. */
const fromTheSide: Record<Area, Box> = {
  'Whole body': { x: 0, y: 82, width: 660, height: 1320 },
  'Head and neck': { x: 388, y: 86, width: 200, height: 244 },
  Trunk: { x: 276, y: 284, width: 372, height: 390 },
  'Right arm and hand': { x: 70, y: 284, width: 540, height: 372 },
  'Left arm and hand': { x: 70, y: 284, width: 540, height: 372 },
  'Hip and thigh': { x: 372, y: 590, width: 280, height: 420 },
  'Leg and foot': { x: 332, y: 930, width: 272, height: 462 },
}

/** Returns the box of an area in a view. From behind, left and right are swapped. */
export function boxOf(area: Area, { id, middle }: View): Box {
  if (id === 'front') return boxes[area]
  if (id === 'left') return fromTheSide[area]
  const box = id === 'back' ? boxes[area] : fromTheSide[area]
  return { ...box, x: 2 * middle - box.x - box.width }
}

/** Returns whether the view shows the area. A side view hides the arm of the other side. */
export function isShown(area: Area, { id }: View): boolean {
  return !(
    (area === 'Right arm and hand' && id === 'left') ||
    (area === 'Left arm and hand' && id === 'right')
  )
}

/** Returns whether at least a quarter of this extent, or of the box, is visible in each direction. */
export function isSeen(extent: Box, box: Box): boolean {
  const across = Math.min(extent.x + extent.width, box.x + box.width) - Math.max(extent.x, box.x)
  const down = Math.min(extent.y + extent.height, box.y + box.height) - Math.max(extent.y, box.y)
  return across >= Math.min(extent.width, box.width) / 4 && down >= Math.min(extent.height, box.height) / 4
}
