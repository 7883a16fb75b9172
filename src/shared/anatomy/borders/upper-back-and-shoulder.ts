import type { BorderRows } from './border-rows'

export const upperBackAndShoulderBorders: BorderRows = {
  'middle-trapezius': {
    layer: [
      'rhomboid-major',
      'rhomboid-minor',
      'supraspinatus',
      'infraspinatus',
      'serratus-posterior-superior',
      'longissimus-thoracis',
      'iliocostalis-thoracis',
    ],
    edge: ['lower-trapezius'],
    attachment: ['posterior-deltoid', 'middle-deltoid'],
  },
  'lower-trapezius': {
    layer: [
      'rhomboid-major',
      'infraspinatus',
      'latissimus-dorsi',
      'iliocostalis-thoracis',
      'longissimus-thoracis',
      'semispinalis-thoracis',
    ],
    attachment: ['posterior-deltoid'],
  },
  'rhomboid-major': {
    layer: [
      'serratus-posterior-superior',
      'iliocostalis-thoracis',
      'longissimus-thoracis',
      'latissimus-dorsi',
    ],
    edge: ['rhomboid-minor', 'infraspinatus'],
    attachment: ['serratus-anterior', 'teres-major'],
  },
  'rhomboid-minor': {
    layer: ['serratus-posterior-superior', 'iliocostalis-thoracis', 'longissimus-thoracis'],
    edge: ['supraspinatus'],
    attachment: ['serratus-anterior'],
  },
  'serratus-anterior': {
    layer: ['pectoralis-major', 'pectoralis-minor', 'subscapularis', 'latissimus-dorsi', 'intercostals'],
    edge: ['teres-major'],
    attachment: ['external-oblique'],
  },
  'pectoralis-major': {
    layer: ['pectoralis-minor', 'subclavius', 'coracobrachialis', 'intercostals', 'biceps-brachii'],
    edge: ['anterior-deltoid'],
    attachment: ['rectus-abdominis', 'external-oblique', 'latissimus-dorsi'],
  },
  'pectoralis-minor': {
    layer: ['intercostals'],
    edge: ['subclavius'],
    attachment: ['coracobrachialis', 'biceps-brachii'],
  },
  subclavius: {
    edge: ['intercostals'],
  },
  'serratus-posterior-superior': {
    layer: ['iliocostalis-thoracis', 'longissimus-thoracis', 'intercostals'],
  },
  intercostals: {
    layer: ['iliocostalis-thoracis', 'serratus-posterior-inferior', 'latissimus-dorsi'],
    edge: ['external-oblique', 'rectus-abdominis'],
    attachment: ['diaphragm'],
  },
  supraspinatus: {
    layer: ['middle-deltoid'],
    edge: ['subscapularis', 'biceps-brachii'],
    attachment: ['infraspinatus'],
  },
  infraspinatus: {
    layer: ['posterior-deltoid', 'latissimus-dorsi', 'middle-deltoid'],
    edge: ['teres-major'],
    attachment: ['teres-minor'],
  },
  'teres-minor': {
    layer: ['posterior-deltoid', 'triceps-brachii'],
    edge: ['teres-major', 'subscapularis'],
  },
  'teres-major': {
    layer: ['triceps-brachii'],
    edge: ['subscapularis', 'posterior-deltoid'],
    attachment: ['latissimus-dorsi'],
  },
  subscapularis: {
    layer: ['latissimus-dorsi', 'coracobrachialis', 'biceps-brachii'],
    edge: ['triceps-brachii'],
  },
  'anterior-deltoid': {
    layer: ['coracobrachialis', 'biceps-brachii', 'pectoralis-minor'],
    edge: ['middle-deltoid'],
  },
  'middle-deltoid': {
    edge: ['posterior-deltoid', 'brachialis', 'triceps-brachii'],
  },
  'posterior-deltoid': {
    layer: ['triceps-brachii'],
  },
}
