import type { BorderRows } from './border-rows'

export const trunkBorders: BorderRows = {
  'latissimus-dorsi': {
    layer: [
      'serratus-posterior-inferior',
      'iliocostalis-thoracis',
      'iliocostalis-lumborum',
      'longissimus-thoracis',
      'quadratus-lumborum',
    ],
    edge: ['triceps-brachii', 'internal-oblique'],
    attachment: ['external-oblique', 'gluteus-maximus'],
  },
  'serratus-posterior-inferior': {
    layer: ['iliocostalis-thoracis', 'iliocostalis-lumborum', 'longissimus-thoracis'],
    edge: ['quadratus-lumborum', 'external-oblique'],
  },
  'iliocostalis-thoracis': {
    edge: ['longissimus-thoracis'],
    attachment: ['iliocostalis-lumborum'],
  },
  'iliocostalis-lumborum': {
    layer: ['lumbar-multifidus', 'quadratus-lumborum'],
    edge: ['internal-oblique'],
    attachment: ['longissimus-thoracis', 'gluteus-maximus'],
  },
  'longissimus-thoracis': {
    layer: ['semispinalis-thoracis', 'lumbar-multifidus'],
    attachment: ['gluteus-maximus'],
  },
  'semispinalis-thoracis': {
    layer: ['rotatores'],
    edge: ['lumbar-multifidus'],
  },
  'lumbar-multifidus': {
    layer: ['rotatores'],
    edge: ['quadratus-lumborum', 'psoas-major'],
    attachment: ['gluteus-maximus'],
  },
  'quadratus-lumborum': {
    layer: ['psoas-major', 'diaphragm'],
    edge: ['internal-oblique', 'transversus-abdominis'],
    attachment: ['iliacus', 'gluteus-medius'],
  },
  'rectus-abdominis': {
    attachment: [
      'external-oblique',
      'internal-oblique',
      'transversus-abdominis',
      'adductor-longus',
      'diaphragm',
    ],
  },
  'external-oblique': {
    layer: ['internal-oblique'],
    attachment: ['tensor-fasciae-latae'],
  },
  'internal-oblique': {
    layer: ['transversus-abdominis'],
  },
  'transversus-abdominis': {
    edge: ['iliacus'],
    attachment: ['diaphragm'],
  },
  diaphragm: {
    attachment: ['psoas-major'],
  },
  'psoas-major': {
    edge: ['pectineus'],
    attachment: ['iliacus'],
  },
}
