import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from '../api/rpc'
import { nonce } from '../ui/nonce'
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
        {/* At the bottom of the rail, where they cover no text and no button. */}
        <Notifications position="bottom-left" autoClose={5000} containerWidth={railWidth - 32} />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  )
}
