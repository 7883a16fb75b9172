import { Alert, Button, Loader, Text } from '@mantine/core'
import { lazyRouteComponent } from '@tanstack/react-router'
import { useState } from 'react'

/** The error of a page whose code could not be loaded. */
class ChunkError extends Error {
  override name = 'ChunkError'
}

/**
 * Returns a page whose code loads when it is opened.
 * @param name the export of the module
 */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) =>
  lazyRouteComponent<Module, Name>(
    // The router reloads the window on an error that it knows. Without a host, the window would show the error page of
    // the browser.
    () =>
      load().catch((cause: unknown) => {
        throw new ChunkError('A page could not be loaded', { cause })
      }),
    name,
  )

/** Shown while the code of a page loads; appears only after a moment. */
export const LoadingPage = () => <Loader size="sm" aria-label="Loading" className="delayed" />

/** Shown if a page could not be loaded or rendered. */
export function PageError({ error }: { error: unknown }) {
  const [isTrying, setTrying] = useState(false)
  const isChunk = error instanceof ChunkError
  async function tryAgain() {
    setTrying(true)
    // Reloading without a host would leave only the browser's own error page.
    const isHostThere = await fetch(location.href, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isHostThere) location.reload()
    else setTrying(false)
  }
  return (
    <Alert
      color="red"
      title={isChunk ? 'This page could not be loaded' : 'This page cannot be shown'}
      maw={600}
    >
      <Text size="sm">
        {isChunk
          ? 'Elsewhere does not respond. Start it again.'
          : 'Something went wrong. Your record is safe.'}
      </Text>
      <Button mt="sm" size="xs" variant="default" loading={isTrying} onClick={() => void tryAgain()}>
        Try again
      </Button>
    </Alert>
  )
}
