import type { ClinicRouter } from '@main/router'
import { identityHeader } from '@shared/call-headers'
import type { TRPCLink } from '@trpc/client'
import { tap } from '@trpc/server/observable'
import { useSyncExternalStore } from 'react'
import { refusalCode } from './refusals'

/**
 * The identity of the practice that this window shows. It never changes: to show another practice the window is loaded
 * again. So no form that is open can be saved into another practice.
 */
let identity: string | null = null
let isAnotherOpen = false
const listeners = new Set<() => void>()

/** The header that names the practice in each call; none before the window has read which practice is open. */
export const shownPracticeHeader = (): Record<string, string> =>
  identity === null ? {} : { [identityHeader]: identity }

/** Calls of a window on another practice, which switch to its own. Their answers say nothing about what is open. */
const switching = ['practice.tryAgain', 'practice.openSample', 'practice.closeSample']

/** Learns from the answers of all calls which practice this window shows, and whether another one is open. */
export const shownPracticeLink: TRPCLink<ClinicRouter> =
  () =>
  ({ op, next }) =>
    next(op).pipe(
      tap({
        next: ({ result }) => {
          if (switching.includes(op.path)) return
          if (identity !== null) setAnotherOpen(false)
          else if (op.path === 'practice.status' && 'data' in result) identity = identityIn(result.data)
        },
        error: (error) => {
          if (identity !== null && refusalCode(error) === 'another-practice') setAnotherOpen(true)
        },
      }),
    )

const identityIn = (status: unknown): string | null =>
  (status as { identity?: string } | undefined)?.identity ?? null

function setAnotherOpen(isOpen: boolean): void {
  if (isOpen === isAnotherOpen) return
  isAnotherOpen = isOpen
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this is the identity of the practice that this window shows. */
export const isShownPractice = (other: string): boolean => other === identity

/** Whether the record that is open now is another one than this window shows. */
export const useIsAnotherOpen = (): boolean => useSyncExternalStore(subscribe, () => isAnotherOpen)

/** Loads this page again after another record took the place of the one that the window shows. */
export const showRestoredPractice = (): void => location.reload()

/** Loads the window again, so that it shows the practice that is open now. A form with unsaved text asks first. */
export const showOpenPractice = (): void => location.assign('/')
