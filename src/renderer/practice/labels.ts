import type { NameOrder, Paper } from '@shared/vocabulary'

export const paperLabels: Record<Paper, string> = { a4: 'A4', letter: 'Letter' }

export const nameOrderLabels: Record<NameOrder, string> = {
  'given-family': 'First name first: Ada Berg',
  'family-given': 'Last name first: Berg, Ada',
}
