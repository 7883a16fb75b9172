import { useCallback, useState, type RefCallback } from 'react'

/**
 * The width that an element has for what it holds, in pixels; null until it is there.
 * @param round coarser steps, so that little is drawn anew; the same function at each drawing
 */
export function useWidth(
  round: (width: number) => number | null = Math.floor,
): [RefCallback<Element>, number | null] {
  const [width, setWidth] = useState<number | null>(null)
  const ref = useCallback(
    (element: Element | null) => {
      if (!element) return
      const measure = () => setWidth(round(element.getBoundingClientRect().width))
      // At once as well, so that nothing is drawn in a wrong size first.
      measure()
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [round],
  )
  return [ref, width]
}
