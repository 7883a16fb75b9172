import { notifications } from '@mantine/notifications'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useState, type ComponentType } from 'react'

type Palette = ComponentType<{ openRequests: number }>

const loadPalette = async (): Promise<Palette> => (await import('./palette')).Palette

/**
 * Returns the palette and the function that opens it. The code of the palette loads when it is first opened, or when
 * `isIdle`.
 */
export function useLazyPalette(isIdle: boolean) {
  const [Palette, setPalette] = useState<Palette | null>(null)
  const [openRequests, setOpenRequests] = useState(0)
  const open = () => {
    setOpenRequests((count) => count + 1)
    if (!Palette) void loadPalette().then((loaded) => setPalette(() => loaded), showNotLoaded)
  }
  // The loaded palette handles this key itself, also inside a field.
  useHotkeys(Palette ? [] : [['mod+K', open]], [])
  useEffect(() => {
    if (!isIdle) return
    void loadPalette().then(
      (loaded) => setPalette(() => loaded),
      // Opening the palette tries again.
      () => undefined,
    )
  }, [isIdle])
  return { open, palette: Palette && <Palette openRequests={openRequests} /> }
}

const showNotLoaded = () =>
  notifications.show({
    color: 'red',
    title: 'Search could not be loaded',
    message: 'Elsewhere does not respond. Start it again.',
  })
