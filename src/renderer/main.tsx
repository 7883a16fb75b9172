import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { Providers } from './app/providers'
import { Screens } from './app/screens'
import { keepFocusOfBusyButtons } from './ui/focus/keep-focus'
import { ignoreComposing } from './ui/keys/key-press'

// zod would build its parsers with eval, which the content security policy forbids.
z.config({ jitless: true })

// The link of the browser host has its key in the fragment. It is removed from the address at once.
if (location.hash.startsWith('#key=')) history.replaceState(null, '', location.pathname + location.search)

ignoreComposing(window)
keepFocusOfBusyButtons()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers>
      <Screens />
    </Providers>
  </StrictMode>,
)
