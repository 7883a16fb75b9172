import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './settings.module.css'

/** A link to a part of the settings. The router marks the one that is shown with `aria-current`. */
export function TabLink({ to, children }: { to: LinkProps['to']; children: ReactNode }) {
  return (
    <Link to={to} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
      {children}
    </Link>
  )
}
