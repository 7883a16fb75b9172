import type { BorderRows } from './border-rows'

export const headAndNeckBorders: BorderRows = {
  occipitofrontalis: {
    layer: ['temporalis'],
    edge: ['orbicularis-oculi', 'suboccipitals'],
    attachment: ['sternocleidomastoid', 'upper-trapezius'],
  },
  temporalis: {
    layer: ['masseter'],
    edge: ['lateral-pterygoid', 'orbicularis-oculi'],
  },
  masseter: {
    layer: ['lateral-pterygoid', 'buccinator', 'platysma', 'zygomaticus-major'],
    edge: ['sternocleidomastoid'],
    attachment: ['medial-pterygoid'],
  },
  'medial-pterygoid': {
    edge: ['digastric', 'buccinator'],
    attachment: ['lateral-pterygoid'],
  },
  digastric: {
    layer: ['platysma'],
    edge: ['sternocleidomastoid'],
    attachment: ['omohyoid', 'longissimus-capitis'],
  },
  'orbicularis-oculi': {
    edge: ['zygomaticus-major'],
  },
  'zygomaticus-major': {
    layer: ['buccinator'],
    attachment: ['platysma'],
  },
  platysma: {
    layer: ['sternocleidomastoid', 'pectoralis-major', 'anterior-deltoid', 'omohyoid'],
  },
  sternocleidomastoid: {
    layer: ['anterior-scalene', 'middle-scalene', 'omohyoid', 'levator-scapulae', 'longissimus-capitis'],
    attachment: ['splenius-capitis', 'upper-trapezius', 'pectoralis-major'],
  },
  'anterior-scalene': {
    layer: ['omohyoid'],
    edge: ['middle-scalene', 'subclavius'],
    attachment: ['longus-colli', 'longus-capitis'],
  },
  'middle-scalene': {
    layer: ['omohyoid', 'upper-trapezius'],
    attachment: ['posterior-scalene', 'levator-scapulae', 'serratus-anterior'],
  },
  'posterior-scalene': {
    layer: ['upper-trapezius'],
    edge: ['levator-scapulae', 'serratus-posterior-superior'],
    attachment: ['serratus-anterior'],
  },
  'longus-colli': {
    layer: ['longus-capitis'],
  },
  omohyoid: {
    layer: ['upper-trapezius'],
    attachment: ['supraspinatus'],
  },
  suboccipitals: {
    layer: ['splenius-capitis', 'semispinalis-capitis', 'longissimus-capitis', 'upper-trapezius'],
    edge: ['cervical-multifidus'],
    attachment: ['semispinalis-cervicis'],
  },
  'splenius-capitis': {
    layer: [
      'semispinalis-capitis',
      'longissimus-capitis',
      'upper-trapezius',
      'middle-trapezius',
      'rhomboid-minor',
      'serratus-posterior-superior',
    ],
    edge: ['splenius-cervicis', 'levator-scapulae'],
  },
  'splenius-cervicis': {
    layer: [
      'semispinalis-cervicis',
      'semispinalis-capitis',
      'upper-trapezius',
      'middle-trapezius',
      'rhomboid-minor',
      'rhomboid-major',
      'serratus-posterior-superior',
      'longissimus-thoracis',
    ],
    edge: ['longissimus-capitis'],
    attachment: ['levator-scapulae'],
  },
  'semispinalis-capitis': {
    layer: ['semispinalis-cervicis', 'upper-trapezius'],
    edge: ['longissimus-capitis'],
  },
  'semispinalis-cervicis': {
    layer: ['cervical-multifidus'],
    edge: ['longissimus-capitis'],
    attachment: ['semispinalis-thoracis'],
  },
  'longissimus-capitis': {
    edge: ['iliocostalis-thoracis', 'levator-scapulae'],
    attachment: ['longissimus-thoracis'],
  },
  'cervical-multifidus': {
    layer: ['rotatores'],
    edge: ['semispinalis-thoracis'],
  },
  'levator-scapulae': {
    layer: ['upper-trapezius', 'serratus-posterior-superior'],
    edge: ['supraspinatus'],
    attachment: ['rhomboid-minor', 'serratus-anterior'],
  },
  'upper-trapezius': {
    layer: ['rhomboid-minor', 'supraspinatus'],
    edge: ['middle-trapezius'],
    attachment: ['anterior-deltoid'],
  },
}
