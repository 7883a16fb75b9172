/**
 * Keeps the views of the table of clients: named columns, a filter and an order. The practice keeps the columns that were
 * chosen last. The index is of "referred by", which the filter reads.
 */
export const clientViews: readonly string[] = [
  `CREATE TABLE clientViews (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    filter TEXT NOT NULL CHECK (json_valid(filter)),
    sort TEXT NOT NULL CHECK (json_valid(sort))
  ) STRICT`,
  `ALTER TABLE practice ADD COLUMN clientColumns TEXT NOT NULL
    DEFAULT '["lastVisit","complaints","dateOfBirth","phone"]' CHECK (json_valid(clientColumns))`,
  `CREATE INDEX clientsByReferral ON clients (referralSource)`,
]
