// Released steps are made of these: what they write into a file must stay what it is, word for word.

/** True of a visit that nobody may change any more: it is signed, or void. */
export const locked = (visit: string) =>
  `(EXISTS (SELECT 1 FROM signatures WHERE visitId = ${visit}) OR EXISTS (SELECT 1 FROM voids WHERE visitId = ${visit}))`

export const refuse = (name: string, event: string, when: string, why: string) =>
  `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${why}'); END`

export const LOCKED = 'a signed or void visit is not changed'

/**
 * Rows that are written once. A row that REPLACE would put aside fires no trigger of its own, so writing over one is
 * refused where it begins: with the insert.
 */
export const writtenOnce = (table: string, key: string) => [
  refuse(`${table}NeverChange`, `UPDATE ON ${table}`, 'TRUE', `${table} are never changed`),
  refuse(`${table}NeverGo`, `DELETE ON ${table}`, 'TRUE', `${table} are never deleted`),
  refuse(
    `${table}NeverWrittenOver`,
    `INSERT ON ${table}`,
    `EXISTS (SELECT 1 FROM ${table} WHERE ${key} = new.${key})`,
    `${table} are never written over`,
  ),
]
