import type { BorderRows } from './border-rows'

export const hipAndThighBorders: BorderRows = {
  iliacus: {
    layer: ['rectus-femoris'],
    edge: ['tensor-fasciae-latae', 'sartorius', 'pectineus'],
  },
  'gluteus-maximus': {
    layer: [
      'gluteus-medius',
      'piriformis',
      'obturator-internus-and-gemelli',
      'quadratus-femoris',
      'biceps-femoris',
      'semitendinosus',
      'semimembranosus',
    ],
    edge: ['levator-ani', 'vastus-lateralis', 'adductor-magnus'],
    attachment: ['tensor-fasciae-latae', 'coccygeus'],
  },
  'gluteus-medius': {
    layer: ['gluteus-minimus'],
    edge: ['tensor-fasciae-latae', 'piriformis'],
  },
  'gluteus-minimus': {
    layer: ['tensor-fasciae-latae'],
    edge: ['piriformis', 'rectus-femoris', 'vastus-lateralis'],
  },
  'tensor-fasciae-latae': {
    layer: ['rectus-femoris', 'vastus-lateralis'],
    edge: ['sartorius'],
  },
  piriformis: {
    edge: ['coccygeus', 'obturator-internus-and-gemelli'],
  },
  'obturator-internus-and-gemelli': {
    layer: ['obturator-externus'],
    edge: ['quadratus-femoris'],
    attachment: ['levator-ani'],
  },
  'quadratus-femoris': {
    layer: ['obturator-externus'],
    edge: ['adductor-magnus', 'biceps-femoris', 'semimembranosus'],
  },
  'obturator-externus': {
    layer: ['adductor-brevis', 'pectineus'],
    edge: ['adductor-magnus'],
  },
  'levator-ani': {
    edge: ['coccygeus'],
  },
  pectineus: {
    layer: ['adductor-brevis'],
    edge: ['sartorius', 'adductor-longus'],
  },
  'rectus-femoris': {
    layer: ['vastus-intermedius'],
    edge: ['sartorius'],
    attachment: ['vastus-lateralis', 'vastus-medialis'],
  },
  'vastus-lateralis': {
    edge: ['biceps-femoris'],
    attachment: ['vastus-intermedius', 'vastus-medialis'],
  },
  'vastus-medialis': {
    layer: ['sartorius'],
    attachment: ['vastus-intermedius', 'adductor-longus', 'adductor-magnus'],
  },
  sartorius: {
    layer: ['adductor-longus', 'adductor-magnus'],
    attachment: ['gracilis', 'semitendinosus'],
  },
  'adductor-longus': {
    layer: ['adductor-brevis', 'adductor-magnus'],
    attachment: ['gracilis'],
  },
  'adductor-brevis': {
    layer: ['adductor-magnus'],
    edge: ['gracilis'],
  },
  'adductor-magnus': {
    layer: ['semimembranosus', 'semitendinosus', 'biceps-femoris'],
    edge: ['gracilis'],
  },
  gracilis: {
    edge: ['semimembranosus'],
    attachment: ['semitendinosus'],
  },
  'biceps-femoris': {
    edge: ['semimembranosus', 'gastrocnemius-lateral-head', 'plantaris'],
    attachment: ['semitendinosus', 'fibularis-longus', 'soleus'],
  },
  semitendinosus: {
    layer: ['semimembranosus'],
    edge: ['gastrocnemius-medial-head'],
  },
  semimembranosus: {
    edge: ['gastrocnemius-medial-head'],
    attachment: ['popliteus'],
  },
}
