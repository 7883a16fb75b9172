import { fullName } from '@shared/clients'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rpc } from '../api/rpc'
import { useDates } from '../ui/dates'

interface Named {
  firstName: string
  lastName: string
}

/**
 * Returns a function that names a client. The name that another client has too comes with the birth date: "Ada Berg (born
 * 5 May 1980)".
 */
export function useClientNames(): (client: Named, clientId: number | null) => string {
  const { data: namesakes } = useQuery(rpc.clients.namesakes.queryOptions())
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
