import type { BorderRows } from './border-rows'

export const legAndFootBorders: BorderRows = {
  'tibialis-anterior': {
    layer: ['extensor-hallucis-longus'],
    edge: ['extensor-digitorum-longus'],
    attachment: ['fibularis-longus'],
  },
  'extensor-digitorum-longus': {
    layer: ['extensor-hallucis-longus', 'extensor-digitorum-brevis-and-hallucis-brevis'],
    edge: ['fibularis-longus', 'fibularis-brevis'],
    attachment: ['fibularis-tertius'],
  },
  'extensor-hallucis-longus': {
    layer: ['extensor-digitorum-brevis-and-hallucis-brevis'],
  },
  'fibularis-longus': {
    layer: ['fibularis-brevis'],
    edge: ['gastrocnemius-lateral-head', 'soleus'],
  },
  'fibularis-brevis': {
    edge: ['fibularis-tertius', 'soleus', 'flexor-hallucis-longus', 'abductor-digiti-minimi-of-the-foot'],
  },
  'fibularis-tertius': {
    layer: ['extensor-digitorum-brevis-and-hallucis-brevis'],
  },
  'gastrocnemius-medial-head': {
    layer: ['soleus', 'plantaris', 'popliteus'],
    edge: ['gastrocnemius-lateral-head'],
  },
  'gastrocnemius-lateral-head': {
    layer: ['soleus', 'plantaris', 'popliteus'],
  },
  soleus: {
    layer: ['plantaris', 'tibialis-posterior', 'flexor-digitorum-longus', 'flexor-hallucis-longus'],
    edge: ['popliteus'],
  },
  plantaris: {
    layer: ['popliteus'],
  },
  popliteus: {
    edge: ['tibialis-posterior', 'flexor-digitorum-longus'],
  },
  'tibialis-posterior': {
    edge: ['flexor-digitorum-longus', 'flexor-hallucis-longus'],
  },
  'flexor-digitorum-longus': {
    layer: ['flexor-hallucis-longus', 'flexor-digitorum-brevis', 'abductor-hallucis'],
    attachment: ['quadratus-plantae'],
  },
  'flexor-hallucis-longus': {
    layer: ['quadratus-plantae', 'flexor-hallucis-brevis', 'abductor-hallucis'],
  },
  'extensor-digitorum-brevis-and-hallucis-brevis': {
    layer: ['interossei-of-the-foot'],
  },
  'abductor-hallucis': {
    layer: ['quadratus-plantae'],
    edge: ['flexor-hallucis-brevis'],
    attachment: ['flexor-digitorum-brevis'],
  },
  'flexor-digitorum-brevis': {
    layer: ['quadratus-plantae', 'interossei-of-the-foot', 'adductor-hallucis'],
    edge: ['flexor-hallucis-brevis'],
    attachment: ['abductor-digiti-minimi-of-the-foot'],
  },
  'abductor-digiti-minimi-of-the-foot': {
    edge: ['quadratus-plantae', 'interossei-of-the-foot'],
  },
  'quadratus-plantae': {
    edge: ['adductor-hallucis'],
  },
  'flexor-hallucis-brevis': {
    attachment: ['adductor-hallucis'],
  },
  'adductor-hallucis': {
    layer: ['interossei-of-the-foot'],
  },
}
