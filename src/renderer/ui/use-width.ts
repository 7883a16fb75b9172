import { useCallback, useState, type RefCallback } from 'react'

/**
 * Measures the width of an element in pixels; null until it is shown. The last value is false in the first render, before
 * it is measured; what takes long can wait for the second.
 * @param round rounds the width to coarser steps, so that fewer changes cause a render; the same function at each
 * render
 */
export function useWidth(
  round: (width: number) => number | null = Math.floor,
): [RefCallback<Element>, number | null, boolean] {
  const [width, setWidth] = useState<number | null | undefined>(undefined)
  const ref = useCallback(
    (element: Element | null) => {
      if (!element) return
      const measure = () => setWidth(round(element.getBoundingClientRect().width))
      // At once as well, so that the first frame has the right size.
      measure()
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [round],
  )
  return [ref, width ?? null, width !== undefined]
}
