import { useNavigate } from '@tanstack/react-router'
import type { SuggestionLine } from '@shared/reasoning/recommendation'
import type { RpcOutputs } from '../../api/rpc'

export type ComplaintPage = RpcOutputs['pages']['complaint']

/** How a visit starts: with the checks of the list, with the last work, as a gentle visit, or as an assessment. */
export type StartKind = 'checks' | 'same' | 'gentle' | 'assessment'

/** Returns the link to the form of a new visit. Null if no visit can be written for the complaint. */
export function useStart({ client, complaint }: Pick<ComplaintPage, 'client' | 'complaint'>) {
  const navigate = useNavigate()
  if (client.archived || complaint.status !== 'open') return null
  const to = (start: StartKind, without: readonly SuggestionLine[] = []) => ({
    to: '/clients/$clientId/visits/new' as const,
    params: { clientId: String(client.id) },
    search: {
      complaintId: complaint.id,
      start,
      ...(without.length > 0 && {
        without: without
          .flatMap(({ members }) => members)
          .map(nameOf)
          .join(','),
      }),
    },
  })
  return {
    to,
    go: (...args: Parameters<typeof to>) => void navigate(to(...args)),
  }
}

export type Start = NonNullable<ReturnType<typeof useStart>>

/** How a visit starts from a list: the same again after lasting relief, else with the list; as an assessment if it is hidden. */
export function startOf(
  isShown: boolean,
  isSame: boolean,
  leftOut: readonly SuggestionLine[],
): Parameters<Start['to']> {
  if (!isShown) return ['assessment']
  return isSame ? ['same'] : ['checks', leftOut]
}

const nameOf = ({ tissue, side }: { tissue: string; side: string }) => `${tissue} ${side}`
