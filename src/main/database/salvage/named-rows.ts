import { tissueById } from '@shared/anatomy/tissues'
import { ownIdOf } from '@shared/anatomy/own-tissue'
import { formatName } from '@shared/clients/names'
import type { Value } from '../page-format'
import type { StoredRow } from './record-pages'
import { valuesOf, type Table } from './tables'

/** A salvaged row by the names of its columns. */
export type Row = Readonly<Record<string, Value>>

/** Finds the rows that other rows name. */
export class NamedRows {
  readonly #rows: ReadonlyMap<string, readonly Row[]>
  readonly #byKey = new Map<string, ReadonlyMap<Value, Row>>()
  readonly #ownTissues: ReadonlyMap<string, Value>

  constructor(found: readonly { table: Table; rows: readonly StoredRow[] }[]) {
    this.#rows = new Map(
      found.map(({ table, rows }) => [
        table.name,
        rows.map((row) => {
          const values = valuesOf(table, row)
          return Object.fromEntries(table.columns.map(({ name }, index) => [name, values[index]!]))
        }),
      ]),
    )
    this.#ownTissues = new Map(
      this.rows('ownTissues').map(({ id, name }) => [ownIdOf(Number(id)), name ?? null]),
    )
  }

  rows(table: string): readonly Row[] {
    return this.#rows.get(table) ?? []
  }

  /** Returns the row of a table with this id, or the row that belongs to the visit with this id. */
  of(table: string, id: Value | undefined): Row | undefined {
    if (id === null || id === undefined) return undefined
    let byKey = this.#byKey.get(table)
    if (!byKey) {
      byKey = new Map(this.rows(table).map((row) => [row.id ?? row.visitId ?? null, row]))
      this.#byKey.set(table, byKey)
    }
    return byKey.get(id)
  }

  visit({ visitId }: Row): Row | undefined {
    return this.of('visits', visitId)
  }

  complaint({ complaintId }: Row): Row | undefined {
    return this.of('complaints', complaintId)
  }

  /** Returns the name of the client of a visit, a complaint or a call. */
  clientOf(row: Row | undefined): string {
    if (!row) return 'not readable'
    const client = this.of('clients', row.clientId)
    if (!client) return `not readable (client ${String(row.clientId)})`
    const name = { firstName: String(client.firstName ?? ''), lastName: String(client.lastName ?? '') }
    return formatName(name, 'given-family')
  }

  tissue(id: Value | undefined): Value {
    if (typeof id !== 'string') return null
    return tissueById.get(id)?.name ?? this.#ownTissues.get(id) ?? id
  }
}
