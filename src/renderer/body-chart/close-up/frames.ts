import { boxOf, type Box } from '../areas'
import type { View } from '../view'

/** In pixels. */
interface Size {
  width: number
  height: number
}

/** The visible parts of the views, all at one scale. */
export interface Frames {
  /** The size of each picture, in pixels. */
  picture: Size
  /** Units of a view per pixel. */
  unit: number
  boxes: readonly Box[]
}

/** The space between two pictures, in pixels. */
export const gap = 6

/** The greatest width of a picture compared with its height, on its own and beside another. */
const widest = { single: 1.7, beside: 1.1 }

/** A picture whose marks are wide is lower than asked for, down to this part, instead of showing more of the body. */
const lowest = 0.7

/** At least this much of the body is visible in each direction, so that the place is recognized; in units of a view. */
const leastVisible = 130

/** The margin around the marks: a part of the picture, and never more than this; in pixels. It has room for numbers. */
const margin = { part: 0.15, most: 40 }

/** The body may begin this far inside the picture; in units of a view. */
const besideBody = 24

/**
 * Returns the visible part of each view around its marks, at the largest common scale.
 * @param space the width of all pictures together, and the greatest height of a picture
 * @param marked the box around the marks of each view; null for a view without marks, which shows the whole body
 */
export function framesAround(views: readonly View[], marked: readonly (Box | null)[], space: Size): Frames {
  const around = views.map((view, index) => marked[index] ?? boxOf('Whole body', view))
  const width = pictureWidth(views.length, space)
  const pad = Math.min(margin.most, margin.part * Math.min(width, space.height))
  const unit = Math.max(
    leastVisible / Math.min(width, space.height),
    ...around.map((box) => Math.max(box.width / (width - 2 * pad), box.height / (space.height - 2 * pad))),
  )
  const needed = Math.max(leastVisible / unit, ...around.map((box) => box.height / unit + 2 * pad))
  const height = Math.round(Math.min(space.height, Math.max(lowest * space.height, needed)))
  const size = { width: width * unit, height: height * unit }
  const rows = commonRows(around, size.height - 2 * pad * unit)
  const boxes = views.map((view, index): Box => {
    const body = boxOf('Whole body', view)
    const box = around[index] ?? body
    const { y, height } = rows ?? box
    return {
      ...size,
      x: within(box.x + box.width / 2 - size.width / 2, size.width, body.x, body.width),
      y: within(y + height / 2 - size.height / 2, size.height, body.y, body.height),
    }
  })
  return { picture: { width, height }, unit, boxes }
}

/** Returns the box around all these boxes; null if there are none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

function pictureWidth(count: number, { width, height }: Size): number {
  const most = height * (count === 1 ? widest.single : widest.beside)
  return Math.floor(Math.min(most, (width - (count - 1) * gap) / count))
}

/** Returns the rows of all boxes, if they are visible together: then the shoulders of both pictures are level. */
function commonRows(around: readonly Box[], visible: number): Box | null {
  const all = boxAround(around)
  return all && all.height <= visible ? all : null
}

/** Moves a visible part so that it does not show more beside the body than needed. */
function within(start: number, length: number, bodyStart: number, bodyLength: number): number {
  const [least, most] = [bodyStart - besideBody, bodyStart + bodyLength + besideBody - length]
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, start))
}
