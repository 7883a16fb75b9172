import type { RegionId } from '../regions'

/**
 * A published survey of how often muscles were found active in people with a complaint: pressing gave their own pain. They
 * are small, few have controls, and the examiners knew the charts. Surveys of the same complaint differ more than muscles
 * do, so only the order within a survey is used; see `howOften`.
 */
export interface Survey {
  id: string
  /** The regions that the complaint covers. */
  regions: readonly RegionId[]
  people: number
  /** 'active': the person's own pain. 'any': also points that hurt only locally. 'tender': tenderness. */
  measure: 'active' | 'any' | 'tender'
  /**
   * The share of the people, 0 to 1, or null where only an order is printed: then the first was found most often. A muscle that
   * is not named was not looked for: its share is not known.
   */
  found: Readonly<Record<string, number | null>>
  source: string
  /** Whether the abstract or a table was read; false: quoted from memory. */
  isRead: boolean
}
