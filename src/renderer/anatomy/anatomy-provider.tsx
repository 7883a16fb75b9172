import { tissueFinder } from '@shared/anatomy/find-tissue'
import { anatomyWith } from '@shared/anatomy/own-anatomy'
import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { QueryBoundary } from '../ui/page'
import { rpc, type RpcOutputs } from '../api/rpc'
import { AnatomyContext, type KnownAnatomy } from './anatomy-context'
import { withSide } from './words'

/** Asks once what this practice added to the anatomy, and again after each change; every screen names tissues by it. */
export function AnatomyProvider({ children }: { children: ReactNode }) {
  const own = useQuery(rpc.anatomy.own.queryOptions())
  return <QueryBoundary of={own}>{(answer) => <Given answer={answer}>{children}</Given>}</QueryBoundary>
}

function Given({ answer, children }: { answer: RpcOutputs['anatomy']['own']; children: ReactNode }) {
  const known = useMemo(() => knownFrom(answer), [answer])
  return <AnatomyContext value={known}>{children}</AnatomyContext>
}

function knownFrom({ own, hidden }: RpcOutputs['anatomy']['own']): KnownAnatomy {
  const anatomy = anatomyWith(own)
  const tissueName = (tissue: string) => anatomy.tissueById.get(tissue)?.name ?? tissue
  return {
    anatomy,
    ownTissues: new Map(own.tissues.map((tissue) => [tissue.id, tissue])),
    ownRelations: own.relations,
    hidden: new Map(hidden.map((one) => [one.tissue, one])),
    findTissue: tissueFinder(anatomy.tissues),
    tissueName,
    // What lies across the middle has no sides to tell.
    tissueWithSide: ({ tissue, side }) =>
      withSide(tissueName(tissue), anatomy.isMidline(tissue) ? 'middle' : side),
  }
}
