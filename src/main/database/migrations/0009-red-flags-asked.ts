/** The day on which red flags were asked about and none was found; null where there is one, or nobody has asked. */
export const redFlagsAsked: readonly string[] = [
  `ALTER TABLE complaints ADD COLUMN redFlagsNoneOn TEXT CHECK (redFlagsNoneOn IS NULL OR redFlags = '[]')`,
]
