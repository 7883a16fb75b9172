/**
 * Links to other clients of the same family. A link is a part of its client, as the precautions are, so it is restored and
 * deleted with it. It names the other client by the id and by the time of its creation: an id alone could be given to somebody
 * else after a deletion. The indexes find the linked client, and the few clients with links.
 */
export const family: readonly string[] = [
  `ALTER TABLE clients ADD COLUMN relatives TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(relatives))`,
  `CREATE INDEX clientsByCreation ON clients (createdAt)`,
  `CREATE INDEX clientsWithRelatives ON clients (id) WHERE relatives <> '[]'`,
]
