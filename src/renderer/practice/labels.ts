import type { Paper } from '@shared/practice'

export const paperLabels: Record<Paper, string> = { a4: 'A4', letter: 'Letter' }
