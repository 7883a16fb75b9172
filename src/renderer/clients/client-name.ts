import { formatName } from '@shared/clients/names'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { rpc } from '../api/rpc'
import { usePractice } from '../practice/practice-context'
import { useDates } from '../ui/dates'

interface Named {
  firstName: string
  lastName: string
}

/** Returns a function that names a client in the order that the practice has chosen. */
export function useFullName(): (client: Named) => string {
  const { nameOrder } = usePractice().settings
  return useCallback((client) => formatName(client, nameOrder), [nameOrder])
}

/**
 * Returns a function that names a client. The name that another client has too comes with the birth date: "Ada Berg (born
 * 5 May 1980)".
 */
export function useClientNames(): (client: Named, clientId: number | null) => string {
  const { data: namesakes } = useQuery(rpc.clients.namesakes.queryOptions())
  const fullName = useFullName()
  const dates = useDates()
  const births = useMemo(
    () => new Map(namesakes?.map(({ id, dateOfBirth }) => [id, dateOfBirth])),
    [namesakes],
  )
  return (client, clientId) => {
    // A client who is not saved yet has no id.
    const birth = clientId === null ? undefined : births.get(clientId)
    if (birth === undefined) return fullName(client)
    return `${fullName(client)} (${birth === null ? 'no birth date' : `born ${dates.day(birth)}`})`
  }
}
