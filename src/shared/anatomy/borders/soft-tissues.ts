import type { BorderRows } from './border-rows'

export const softTissuesBorders: BorderRows = {
  galea: {
    layer: ['temporalis'],
    edge: ['nuchal-ligament'],
    attachment: ['occipitofrontalis', 'upper-trapezius'],
  },
  'cervical-fascia': {
    layer: [
      'platysma',
      'sternocleidomastoid',
      'upper-trapezius',
      'omohyoid',
      'anterior-scalene',
      'middle-scalene',
      'levator-scapulae',
      'longus-colli',
      'splenius-capitis',
      'longus-capitis',
      'posterior-scalene',
    ],
    edge: ['clavipectoral-fascia'],
    attachment: ['nuchal-ligament'],
  },
  'clavipectoral-fascia': {
    layer: ['pectoralis-major', 'pectoralis-minor'],
    edge: ['anterior-deltoid'],
    attachment: ['subclavius', 'coracobrachialis'],
  },
  'thoracolumbar-fascia': {
    layer: [
      'iliocostalis-lumborum',
      'longissimus-thoracis',
      'lumbar-multifidus',
      'quadratus-lumborum',
      'iliocostalis-thoracis',
    ],
    edge: ['lower-trapezius'],
    attachment: [
      'latissimus-dorsi',
      'serratus-posterior-inferior',
      'internal-oblique',
      'transversus-abdominis',
      'gluteus-maximus',
      'posterior-sacroiliac-ligaments',
      'spinous-ligaments',
      'sacrotuberous-ligament',
      'iliolumbar-ligament',
    ],
  },
  'linea-alba': {
    layer: ['rectus-abdominis'],
    attachment: [
      'external-oblique',
      'internal-oblique',
      'transversus-abdominis',
      'diaphragm',
      'abdominal-scar',
      'inguinal-ligament',
      'adductor-longus',
    ],
  },
  'iliotibial-band': {
    layer: ['vastus-lateralis', 'gluteus-medius'],
    edge: ['biceps-femoris', 'tibialis-anterior'],
    attachment: ['tensor-fasciae-latae', 'gluteus-maximus', 'patellar-retinacula'],
  },
  'plantar-fascia': {
    layer: ['flexor-digitorum-brevis', 'abductor-digiti-minimi-of-the-foot', 'quadratus-plantae'],
    edge: ['abductor-hallucis', 'flexor-hallucis-brevis'],
    attachment: ['achilles-tendon'],
  },
  'palmar-fascia': {
    layer: ['flexor-digitorum-superficialis', 'flexor-digitorum-profundus'],
    edge: ['opponens-pollicis', 'abductor-digiti-minimi-of-the-hand', 'adductor-pollicis'],
    attachment: ['palmaris-longus', 'flexor-retinaculum-of-the-wrist'],
  },
  'interosseous-membrane-of-the-forearm': {
    edge: ['supinator', 'pronator-quadratus'],
    attachment: [
      'flexor-digitorum-profundus',
      'flexor-pollicis-longus',
      'long-thumb-extensors',
      'extensor-indicis',
    ],
  },
  'interosseous-membrane-of-the-leg': {
    attachment: [
      'tibialis-anterior',
      'extensor-digitorum-longus',
      'extensor-hallucis-longus',
      'tibialis-posterior',
      'flexor-hallucis-longus',
      'fibularis-tertius',
    ],
  },
  'nuchal-ligament': {
    layer: ['semispinalis-capitis'],
    edge: ['semispinalis-cervicis', 'suboccipitals'],
    attachment: [
      'upper-trapezius',
      'splenius-capitis',
      'rhomboid-minor',
      'spinous-ligaments',
      'serratus-posterior-superior',
    ],
  },
  'spinous-ligaments': {
    edge: ['longissimus-thoracis', 'semispinalis-thoracis'],
    attachment: [
      'lumbar-multifidus',
      'rotatores',
      'middle-trapezius',
      'lower-trapezius',
      'rhomboid-major',
      'rhomboid-minor',
      'latissimus-dorsi',
      'serratus-posterior-superior',
      'serratus-posterior-inferior',
    ],
  },
  'iliolumbar-ligament': {
    edge: [
      'psoas-major',
      'iliacus',
      'lumbar-multifidus',
      'posterior-sacroiliac-ligaments',
      'iliocostalis-lumborum',
    ],
    attachment: ['quadratus-lumborum'],
  },
  'posterior-sacroiliac-ligaments': {
    layer: ['longissimus-thoracis', 'iliocostalis-lumborum'],
    attachment: ['lumbar-multifidus', 'gluteus-maximus', 'sacrotuberous-ligament'],
  },
  'sacrotuberous-ligament': {
    layer: ['obturator-internus-and-gemelli', 'sacrospinous-ligament'],
    edge: ['piriformis', 'quadratus-femoris'],
    attachment: ['gluteus-maximus', 'biceps-femoris', 'semitendinosus', 'semimembranosus'],
  },
  'sacrospinous-ligament': {
    edge: ['piriformis', 'levator-ani', 'obturator-internus-and-gemelli'],
    attachment: ['coccygeus'],
  },
  'inguinal-ligament': {
    layer: ['iliacus', 'psoas-major', 'pectineus'],
    edge: ['sartorius', 'abdominal-scar', 'tensor-fasciae-latae', 'rectus-abdominis', 'adductor-longus'],
    attachment: ['external-oblique', 'internal-oblique', 'transversus-abdominis'],
  },
  'coracoacromial-ligament': {
    layer: ['supraspinatus', 'anterior-deltoid'],
    edge: ['subscapularis'],
    attachment: ['coracobrachialis', 'biceps-brachii', 'pectoralis-minor'],
  },
  'common-extensor-origin': {
    edge: ['anconeus', 'extensor-carpi-radialis-longus', 'brachioradialis'],
    attachment: [
      'extensor-carpi-radialis-brevis',
      'extensor-digitorum',
      'extensor-carpi-ulnaris',
      'supinator',
    ],
  },
  'common-flexor-origin': {
    edge: ['brachialis', 'triceps-brachii'],
    attachment: [
      'pronator-teres',
      'flexor-carpi-radialis',
      'palmaris-longus',
      'flexor-carpi-ulnaris',
      'flexor-digitorum-superficialis',
    ],
  },
  'flexor-retinaculum-of-the-wrist': {
    layer: [
      'flexor-digitorum-superficialis',
      'flexor-digitorum-profundus',
      'flexor-pollicis-longus',
      'flexor-carpi-radialis',
    ],
    edge: ['pronator-quadratus', 'abductor-digiti-minimi-of-the-hand'],
    attachment: [
      'palmaris-longus',
      'opponens-pollicis',
      'flexor-carpi-ulnaris',
      'extensor-retinaculum-of-the-wrist',
    ],
  },
  'extensor-retinaculum-of-the-wrist': {
    layer: [
      'extensor-carpi-radialis-longus',
      'extensor-carpi-radialis-brevis',
      'extensor-digitorum',
      'extensor-indicis',
      'extensor-carpi-ulnaris',
      'long-thumb-extensors',
    ],
    edge: ['brachioradialis'],
  },
  'patellar-retinacula': {
    edge: ['patellar-tendon', 'rectus-femoris'],
    attachment: ['vastus-lateralis', 'vastus-medialis'],
  },
  'patellar-tendon': {
    edge: ['pes-anserinus', 'tibialis-anterior'],
    attachment: ['rectus-femoris', 'vastus-lateralis', 'vastus-medialis', 'vastus-intermedius'],
  },
  'pes-anserinus': {
    edge: ['gastrocnemius-medial-head', 'semimembranosus', 'popliteus'],
    attachment: ['sartorius', 'gracilis', 'semitendinosus'],
  },
  'achilles-tendon': {
    edge: ['plantaris', 'flexor-hallucis-longus', 'flexor-retinaculum-of-the-ankle'],
    attachment: ['gastrocnemius-medial-head', 'gastrocnemius-lateral-head', 'soleus'],
  },
  'extensor-retinacula-of-the-ankle': {
    layer: [
      'tibialis-anterior',
      'extensor-hallucis-longus',
      'extensor-digitorum-longus',
      'fibularis-tertius',
    ],
    edge: ['fibular-retinacula'],
    attachment: ['extensor-digitorum-brevis-and-hallucis-brevis'],
  },
  'flexor-retinaculum-of-the-ankle': {
    layer: ['tibialis-posterior', 'flexor-digitorum-longus', 'flexor-hallucis-longus'],
    attachment: ['abductor-hallucis', 'plantar-fascia'],
  },
  'fibular-retinacula': {
    layer: ['fibularis-longus', 'fibularis-brevis'],
    edge: ['extensor-digitorum-brevis-and-hallucis-brevis'],
  },
  'abdominal-scar': {
    layer: ['rectus-abdominis', 'external-oblique', 'internal-oblique', 'transversus-abdominis'],
  },
}
