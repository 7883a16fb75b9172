import { Text } from '@mantine/core'
import { createContext, use, useState, type ReactNode } from 'react'
import classes from './body-chart.module.css'

const Point = createContext<(name: string | null) => void>(() => undefined)

/** Tells the name of what is under the pointer or has the focus. */
export const usePoint = () => use(Point)

/** Says below its children what they point at; they are not drawn anew for it. */
export function Pointed({ children, hint }: { children: ReactNode; hint: string }) {
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
