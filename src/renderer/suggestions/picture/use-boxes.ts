import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from './picture-lines'

/** Where the elements stand within the frame, measured again whenever one of them changes its size. */
export function useBoxes(
  frame: RefObject<HTMLElement | null>,
  elements: ReadonlyMap<string, HTMLElement>,
): ReadonlyMap<string, Box> {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map())
  // After every drawing: which nodes there are is known only then. What has not changed is not drawn again.
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
