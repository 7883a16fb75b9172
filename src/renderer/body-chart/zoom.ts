import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefCallback } from 'react'
import { isPlain } from '../ui/keys/key-press'

/** The zoom factors of the buttons. The wheel zooms between 1 and the largest. */
const steps = [1, 1.6, 2.5, 4] as const
const largest = 4

interface Spot {
  clientX: number
  clientY: number
}

/**
 * A point in the scrolled content, as fractions of its width and height, and its position in the frame in pixels. A
 * null position is the middle of the frame.
 */
interface Held {
  across: number
  down: number
  x: number | null
  y: number | null
  /**
   * The picture that should fill the frame, instead of half of it and half of its neighbour. Null if only the point
   * counts.
   */
  picture: Element | null
}

export interface Zoom {
  /** The ref of the scrolling element. */
  frame: RefCallback<HTMLElement>
  size: number
  /** The height of the frame before zooming, in pixels. It is kept, so that nothing on the page moves. */
  height: number | null
  /** Null at the last step. */
  smaller: (() => void) | null
  larger: (() => void) | null
}

/**
 * Zooms the content of a frame: by buttons, by Ctrl and the wheel, by two fingers, or by the keys + and -. The point
 * under the pointer or the fingers stays in place. A focused shape moves to the middle, within the limits of its
 * picture.
 */
export function useZoom(): Zoom {
  const [element, frame] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState(1)
  const [height, setHeight] = useState<number | null>(null)
  const held = useRef<Held | null>(null)
  const now = useRef(size)

  const to = useCallback(
    (wanted: number, spot?: Spot | Element) => {
      const next = Math.min(largest, Math.max(1, wanted))
      if (!element || next === now.current) return
      if (now.current === 1) setHeight(element.clientHeight)
      if (next === 1) setHeight(null)
      held.current = spot
        ? spot instanceof Element
          ? placeOf(spot, element)
          : placeUnder(spot, element)
        : placeInMiddle(element, now.current === 1)
      now.current = next
      setSize(next)
    },
    [element],
  )

  useLayoutEffect(() => {
    if (!element || !held.current) return
    const { across, down, x, y, picture } = held.current
    const left = across * element.scrollWidth - (x ?? element.clientWidth / 2)
    // The point may have been below the frame's new bottom edge.
    const top =
      down * element.scrollHeight - (y !== null && y < element.clientHeight ? y : element.clientHeight / 2)
    const [frameBox, box] = [element.getBoundingClientRect(), picture?.getBoundingClientRect()]
    if (!box) element.scrollTo(left, top)
    else {
      const start = box.left - frameBox.left + element.scrollLeft
      const head = box.top - frameBox.top + element.scrollTop
      element.scrollTo(
        within(left, start, start + box.width - element.clientWidth),
        within(top, head, head + box.height - element.clientHeight),
      )
    }
    held.current = null
  }, [size, height, element])

  useEffect(() => {
    if (!element) return
    const stop = new AbortController()
    // The page must not zoom or scroll too. Only listeners that are not passive can prevent that.
    const options = { signal: stop.signal, passive: false }
    element.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return
        event.preventDefault()
        to(now.current * Math.exp(-event.deltaY / 300), event)
      },
      options,
    )
    let spread: { apart: number; size: number } | null = null
    const pinch = (event: TouchEvent) => {
      const [one, other] = event.touches
      if (!one || !other) {
        spread = null
        return
      }
      // A scroll that has begun cannot be cancelled.
      if (event.cancelable) event.preventDefault()
      const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
      spread ??= { apart, size: now.current }
      to((spread.size * apart) / spread.apart, {
        clientX: (one.clientX + other.clientX) / 2,
        clientY: (one.clientY + other.clientY) / 2,
      })
    }
    element.addEventListener(
      'keydown',
      (event) => {
        if (!isPlain(event)) return
        const next = nextByKey(event.key, now.current)
        if (next === undefined) return
        event.preventDefault()
        to(next, event.target instanceof SVGElement ? event.target : undefined)
      },
      options,
    )
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const) {
      element.addEventListener(type, pinch, options)
    }
    return () => stop.abort()
  }, [element, to])

  const [below, above] = [stepBelow(size), stepAbove(size)]
  return {
    frame,
    size,
    height,
    smaller: below === undefined ? null : () => to(below),
    larger: above === undefined ? null : () => to(above),
  }
}

const stepBelow = (size: number) => steps.findLast((step) => step < size)
const stepAbove = (size: number) => steps.find((step) => step > size)

/** Without Shift, the + key types = on many keyboards. */
function nextByKey(key: string, size: number): number | undefined {
  if (key === '+' || key === '=') return stepAbove(size)
  return key === '-' ? stepBelow(size) : undefined
}

function placeUnder({ clientX, clientY }: Spot, element: HTMLElement): Held {
  const { left, top } = element.getBoundingClientRect()
  const [x, y] = [clientX - left, clientY - top]
  const across = (element.scrollLeft + x) / element.scrollWidth
  return { across, down: (element.scrollTop + y) / element.scrollHeight, x, y, picture: null }
}

/** Returns the middle of a shape, to be scrolled to the middle of the frame. */
function placeOf(shape: Element, element: HTMLElement): Held {
  const { left, top, width, height } = shape.getBoundingClientRect()
  const { across, down } = placeUnder({ clientX: left + width / 2, clientY: top + height / 2 }, element)
  return { across, down, x: null, y: null, picture: shape.closest('svg') }
}

/** Clamps a value between two limits, given in any order. */
const within = (value: number, one: number, other: number): number =>
  Math.min(Math.max(one, other), Math.max(Math.min(one, other), value))

/**
 * Returns the middle of the visible part. While both pictures are visible, that would be the gap between them. Then it
 * is the middle of the marks on the picture with more marks, or the middle of the first picture if there are no marks.
 */
function placeInMiddle(element: HTMLElement, bothAreSeen: boolean): Held {
  const marked = bothAreSeen ? middleOfMarks(element) : null
  if (marked) return { ...placeUnder(marked.spot, element), x: null, y: null, picture: marked.picture }
  const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = element
  return {
    across: bothAreSeen ? 1 / 4 : (scrollLeft + clientWidth / 2) / scrollWidth,
    down: (scrollTop + clientHeight / 2) / scrollHeight,
    x: null,
    y: null,
    picture: bothAreSeen ? element.querySelector('svg') : null,
  }
}

function middleOfMarks(element: HTMLElement): { spot: Spot; picture: Element } | null {
  const pictures = [...element.querySelectorAll('svg')].map((picture) => ({
    picture,
    boxes: [...picture.querySelectorAll('[data-mark]')].map((mark) => mark.getBoundingClientRect()),
  }))
  const [first] = pictures.toSorted((one, other) => other.boxes.length - one.boxes.length)
  if (!first || first.boxes.length === 0) return null
  const { picture, boxes } = first
  const mean = (of: (box: DOMRect) => number) => boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length
  const spot = {
    clientX: mean(({ left, width }) => left + width / 2),
    clientY: mean(({ top, height }) => top + height / 2),
  }
  return { spot, picture }
}
