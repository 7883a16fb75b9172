import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { OverPageContext } from '../print/over-page'
import { LoadingPage, PageError } from './lazy-page'
import { createPaperRoutes } from './paper-routes'
import classes from './paper-over-page.module.css'

interface Props {
  /** The path of the print page. */
  path: string
  isForm: boolean
  /** What had the focus before. */
  focused: RefObject<Element | null>
  onClose: () => void
}

/**
 * Shows a paper over the page, and prints it. The page stays as it is behind it, so that nothing typed is lost. The paper has
 * a router of its own, because the address stays that of the page.
 */
export function PaperOverPage({ path, isForm, focused, onClose }: Props) {
  const [router] = useState(() => createPaperRouter(path))
  // Read before the paper changes it.
  const [title] = useState(() => document.title)
  const [close] = useState(() => onClose)
  const overPage = useMemo(() => ({ close, isForm }), [close, isForm])
  useEffect(() => {
    const page = document.getElementById('root')!
    const before = focused.current
    page.inert = true
    document.body.setAttribute('data-paper', '')
    return () => {
      page.inert = false
      document.body.removeAttribute('data-paper')
      document.title = title
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [title, focused])
  /** The keys of the page behind the paper do nothing. */
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') close()
  }
  return createPortal(
    <div
      ref={takeFocus}
      role="dialog"
      aria-modal
      aria-label="Paper"
      tabIndex={-1}
      className={classes.over}
      onKeyDown={handleKey}
    >
      <OverPageContext value={overPage}>
        <RouterProvider router={router} />
      </OverPageContext>
    </div>,
    document.body,
  )
}

/** So that Escape closes the paper while it still loads. */
const takeFocus = (dialog: HTMLElement | null) => dialog?.focus({ preventScroll: true })

function createPaperRouter(path: string) {
  const root = createRootRoute({ component: Outlet })
  return createRouter({
    routeTree: root.addChildren([...createPaperRoutes(root)]),
    history: createMemoryHistory({ initialEntries: [path] }),
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: PageError,
  })
}
