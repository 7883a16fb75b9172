import type { Practice } from './clinic-context'
import { readIdentity } from './database/record-state'
import { Refused } from './refused'

type OpenPractice = Extract<Practice, { state: 'open' }>

/**
 * Refuses a call of a window that shows another practice than the open one. A call that names no practice may read, as a
 * new window does before it knows its practice, but never write.
 * @param shown the identity of the practice that the window shows; null where the call names none
 * @throws Refused `another-practice`
 */
export function refuseAnotherPractice(
  { database }: OpenPractice,
  shown: string | null,
  { writes }: { writes: boolean },
): void {
  // A record with a changed schema may have no identity, and nothing is written into it.
  if (database.schemaDifferences.length > 0) return
  const isSame = shown === null ? !writes : shown === readIdentity(database.driver)
  if (!isSame) throw new Refused('another-practice')
}
