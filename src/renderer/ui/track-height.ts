import type { RefCallback } from 'react'

/**
 * Writes the height of an element, in pixels, to a CSS custom property while the element is shown. The scroll padding
 * uses it, so that a focused field is not hidden behind an element that stays in place.
 */
export function trackHeight(property: `--${string}`): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return
    const { style } = document.documentElement
    const measure = () => style.setProperty(property, `${element.offsetHeight}px`)
    // At once as well, because a field may be scrolled into view in the same frame.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty(property)
    }
  }
}
