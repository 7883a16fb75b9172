import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from './picture-lines'

/** Returns the positions of elements in a frame, measured again when one of them changes its size. */
export function useBoxes(
  frame: RefObject<HTMLElement | null>,
  elements: ReadonlyMap<string, HTMLElement>,
): ReadonlyMap<string, Box> {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map())
  // Runs after every render, because the nodes are known only then. Unchanged positions cause no render.
  useLayoutEffect(() => {
    const outer = frame.current
    if (!outer) return
    const measure = () => {
      const origin = outer.getBoundingClientRect()
      const measured = new Map(
        [...elements].map(([key, element]) => {
          const { left, top, width, height } = element.getBoundingClientRect()
          return [key, { left: left - origin.left, top: top - origin.top, width, height }]
        }),
      )
      setBoxes((before) => (isSame(before, measured) ? before : measured))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(outer)
    for (const element of elements.values()) watch.observe(element)
    return () => watch.disconnect()
  })
  return boxes
}

function isSame(one: ReadonlyMap<string, Box>, other: ReadonlyMap<string, Box>): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.1
  return (
    one.size === other.size &&
    [...one].every(([key, box]) => {
      const also = other.get(key)
      return (
        also !== undefined &&
        near(box.left, also.left) &&
        near(box.top, also.top) &&
        near(box.width, also.width) &&
        near(box.height, also.height)
      )
    })
  )
}
