import type { RefCallback } from 'react'

/**
 * Keeps the height of an element that stays in sight, in pixels, as a property of the page's styles while it is there:
 * what stays below it, and what takes the focus, stands clear of it however many lines it has.
 */
export function trackHeight(property: `--${string}`): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return
    const { style } = document.documentElement
    const measure = () => style.setProperty(property, `${element.offsetHeight}px`)
    // At once as well: who asks for a field to be scrolled into sight when this appears does not wait.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty(property)
    }
  }
}
