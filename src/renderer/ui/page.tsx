import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { readErrorMessage } from '../api/refusals'

interface PageProps {
  title: string
  /** One line under the title. */
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page: its title, which is the window's title too, its actions and its content. */
export function Page({ title, lead, actions, children }: PageProps) {
  useWindowTitle(title)
  return (
    <Stack gap="lg" pb="xl">
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <Title order={1}>{title}</Title>
          {lead && (
            <Text c="dimmed" mt={2} className="running-text">
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  )
}

export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Elsewhere`
  }, [title])
}

/** Shows the answer of a query. Until it arrives: nothing for a moment, then a spinner; or the error. */
export function QueryBoundary<Data>({
  of,
  children,
}: {
  of: UseQueryResult<Data, unknown>
  children: (data: Data) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.isError) {
    return (
      <Alert color="red" title="This cannot be shown" maw={600}>
        <Text size="sm">{readErrorMessage(of.error)}</Text>
        <Button mt="sm" size="xs" variant="default" onClick={() => void of.refetch()}>
          Try again
        </Button>
      </Alert>
    )
  }
  return <Loader size="sm" aria-label="Loading" className="delayed" />
}

/** Does the same for several queries: shows their answers when all have arrived. */
export function QueriesBoundary<Data extends readonly unknown[]>({
  of,
  children,
}: {
  of: { [Key in keyof Data]: UseQueryResult<Data[Key], unknown> }
  children: (data: Data) => ReactNode
}) {
  const queries = of as readonly UseQueryResult<unknown, unknown>[]
  const awaited = queries.find(({ data }) => data === undefined)
  if (awaited) return <QueryBoundary of={awaited}>{() => null}</QueryBoundary>
  return children(queries.map(({ data }) => data) as unknown as Data)
}
