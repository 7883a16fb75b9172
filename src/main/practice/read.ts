import { checklistFrom } from '@shared/signing'
import type { Db } from '../database/open'

/** Reads the practice and its practitioner for the settings form; undefined before the first start. */
export async function readSettings(db: Db) {
  const row = await db
    .selectFrom('practice')
    .innerJoin('practitioners', (join) => join.on('practitioners.id', '=', 1))
    .select([
      'practice.name',
      'practitioners.name as practitioner',
      'practitioners.credentials',
      'practice.address',
      'practice.phone',
      'practice.email',
      'practice.logo',
      'practice.paper',
      'practice.dateFormat',
      'practice.nameOrder',
      'practice.timeFormat',
      'practice.country',
      'practice.reliefPoints',
      'practice.reliefPercent',
      'practice.reliefHours',
      'practice.signChecklist',
      'practice.singleKeys',
      'practice.palpationMinutes',
    ])
    .executeTakeFirst()
  return (
    row && {
      ...row,
      signChecklist: checklistFrom(row.signChecklist),
      singleKeys: row.singleKeys === 1,
      palpationMinutes: JSON.parse(row.palpationMinutes) as Record<string, number>,
    }
  )
}
