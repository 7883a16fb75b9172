import type { PainKind } from '@shared/vocabulary'

export const painKindLabels: Record<PainKind, string> = {
  aching: 'aching',
  sharp: 'sharp',
  burning: 'burning',
  tingling: 'tingling',
  numb: 'numb',
  stiff: 'stiff',
  throbbing: 'throbbing',
  shooting: 'shooting',
}
