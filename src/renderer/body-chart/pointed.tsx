import { Text } from '@mantine/core'
import { createContext, use, useState, type ReactNode } from 'react'
import classes from './body-chart.module.css'

const Point = createContext<(name: string | null) => void>(() => undefined)

/** Returns the function that reports the name of the shape under the pointer or with the focus. */
export const useHoverName = () => use(Point)

/** Shows the name that the children report below them. The children are not rendered again for it. */
export function HoverName({ children, hint }: { children: ReactNode; hint: string }) {
  const [name, setName] = useState<string | null>(null)
  return (
    <Point value={setName}>
      {children}
      <Text component="div" size="sm" c="dimmed" className={classes.pointed} aria-hidden>
        <span>{name}</span>
        <span data-hidden={name !== null || undefined}>{hint}</span>
      </Text>
    </Point>
  )
}
