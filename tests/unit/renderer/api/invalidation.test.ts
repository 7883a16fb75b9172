import { clinicRouter } from '@main/router'
import { changedBy } from '@renderer/api/invalidation'
import { expect, it } from 'vitest'

const procedures = Object.entries(clinicRouter._def.procedures) as unknown as [
  path: string,
  procedure: { _def: { type: 'query' | 'mutation' | 'subscription' } },
][]
const pathsOf = (type: 'query' | 'mutation') =>
  procedures.filter(([, { _def }]) => _def.type === type).map(([path]) => path)

it('lists the changed queries for every mutation of the router', () => {
  expect(pathsOf('mutation').length).toBeGreaterThan(30)
  expect(Object.keys(changedBy).sort()).toEqual(pathsOf('mutation').sort())
})

it('names only areas and queries of the router', () => {
  const queries = pathsOf('query')
  const known = new Set([...queries, ...queries.map((path) => path.slice(0, path.indexOf('.')))])
  expect(
    Object.values(changedBy)
      .flat()
      .filter((prefix) => !known.has(prefix)),
  ).toEqual([])
})

it('includes all queries of its own area after a change of a client, a complaint, a visit or an outcome', () => {
  for (const area of ['clients', 'complaints', 'visits', 'outcomes'] as const) {
    const writes = Object.entries(changedBy).filter(([path]) => path.startsWith(`${area}.`))
    expect(writes.length).toBeGreaterThan(0)
    for (const [path, changed] of writes) {
      expect(
        changed.some((prefix) => prefix === area || prefix.startsWith(`${area}.`)),
        path,
      ).toBe(true)
    }
  }
})
