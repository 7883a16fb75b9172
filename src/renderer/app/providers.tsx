import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from '../api/rpc'
import { nonce } from '../ui/nonce'
import { useRailHasOnlyIcons } from '../ui/rail/rail-width'
import { railWidth, readableGreys, theme } from './theme'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableGreys}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notices />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  )
}

/**
 * The notices are at the bottom of the rail, where they cover no text and no button. Beside a rail of icons they are at
 * the right, where no form has a button.
 */
function Notices() {
  const position = useRailHasOnlyIcons() ? 'bottom-right' : 'bottom-left'
  return <Notifications position={position} autoClose={5000} containerWidth={railWidth - 32} />
}
