import type { Paper } from '@shared/vocabulary'

export const paperLabels: Record<Paper, string> = { a4: 'A4', letter: 'Letter' }
