/**
 * Returns the accessible name of a field that a screen has once for each of several subjects, for example complaints:
 * "Pain now: Headache, left". Without a subject, it is the label alone.
 */
export const subjectLabel = (label: string, subject: string | undefined) =>
  subject === undefined ? label : `${label}: ${subject}`
