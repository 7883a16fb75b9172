import type { Db } from '../database/open'

export async function fillSample(_db: Db, _now: Date): Promise<void> {}
