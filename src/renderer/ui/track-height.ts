import type { RefCallback } from 'react'

type Property = `--${string}`

const readers = new Map<Property, Set<HTMLElement>>()

/**
 * Writes the height of an element, in pixels, to a CSS custom property of the page while the element is shown. The scroll
 * padding uses it, so that a focused field is not hidden behind an element that stays in place. Other elements do not
 * inherit it; see `readHeight`.
 */
export function trackHeight(property: Property): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return
    const measure = () => {
      const height = `${element.offsetHeight}px`
      for (const { style } of written(property)) style.setProperty(property, height)
    }
    // At once as well, because a field may be scrolled into view in the same frame.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      for (const { style } of written(property)) style.removeProperty(property)
    }
  }
}

/** Lets the style of an element use a tracked height. */
export function readHeight(property: Property): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return
    element.style.setProperty(property, document.documentElement.style.getPropertyValue(property))
    const others = readers.get(property) ?? new Set()
    readers.set(property, others.add(element))
    return () => {
      others.delete(element)
    }
  }
}

const written = (property: Property) => [document.documentElement, ...(readers.get(property) ?? [])]
