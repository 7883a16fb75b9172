import type { BorderRows } from './border-rows'

export const armAndHandBorders: BorderRows = {
  coracobrachialis: {
    edge: ['triceps-brachii', 'brachialis'],
    attachment: ['biceps-brachii'],
  },
  'biceps-brachii': {
    layer: ['brachialis', 'supinator'],
    edge: ['brachioradialis', 'pronator-teres'],
  },
  brachialis: {
    edge: [
      'triceps-brachii',
      'brachioradialis',
      'pronator-teres',
      'extensor-carpi-radialis-longus',
      'supinator',
    ],
  },
  'triceps-brachii': {
    edge: ['brachioradialis'],
    attachment: ['anconeus', 'flexor-carpi-ulnaris'],
  },
  anconeus: {
    layer: ['supinator'],
    edge: ['extensor-carpi-ulnaris'],
    attachment: ['extensor-digitorum'],
  },
  'opponens-pollicis': {
    layer: ['flexor-pollicis-longus'],
    edge: ['adductor-pollicis'],
    attachment: ['flexor-carpi-radialis'],
  },
  'adductor-pollicis': {
    layer: ['first-dorsal-interosseus', 'interossei-of-the-hand', 'flexor-digitorum-profundus'],
    edge: ['flexor-pollicis-longus'],
  },
  'first-dorsal-interosseus': {
    edge: ['interossei-of-the-hand', 'long-thumb-extensors'],
  },
  'interossei-of-the-hand': {
    layer: ['flexor-digitorum-profundus'],
    edge: ['abductor-digiti-minimi-of-the-hand'],
    attachment: ['extensor-digitorum'],
  },
  'abductor-digiti-minimi-of-the-hand': {
    attachment: ['flexor-carpi-ulnaris'],
  },
  brachioradialis: {
    layer: ['supinator', 'pronator-teres'],
    edge: ['extensor-carpi-radialis-longus', 'long-thumb-extensors', 'flexor-carpi-radialis'],
  },
  supinator: {
    layer: ['extensor-carpi-radialis-brevis', 'extensor-digitorum', 'extensor-carpi-ulnaris'],
    edge: ['pronator-teres', 'long-thumb-extensors'],
  },
  'pronator-teres': {
    layer: ['flexor-digitorum-superficialis', 'extensor-carpi-radialis-longus'],
    attachment: ['flexor-carpi-radialis'],
  },
  'pronator-quadratus': {
    layer: [
      'flexor-carpi-radialis',
      'flexor-carpi-ulnaris',
      'flexor-digitorum-profundus',
      'flexor-pollicis-longus',
      'flexor-digitorum-superficialis',
    ],
  },
  'extensor-carpi-radialis-longus': {
    layer: ['extensor-carpi-radialis-brevis', 'long-thumb-extensors'],
    edge: ['extensor-digitorum'],
  },
  'extensor-carpi-radialis-brevis': {
    layer: ['long-thumb-extensors'],
    attachment: ['extensor-digitorum'],
  },
  'extensor-carpi-ulnaris': {
    layer: ['extensor-indicis', 'long-thumb-extensors'],
    edge: ['flexor-carpi-ulnaris'],
    attachment: ['extensor-digitorum'],
  },
  'extensor-digitorum': {
    layer: ['extensor-indicis', 'long-thumb-extensors'],
  },
  'extensor-indicis': {
    edge: ['long-thumb-extensors'],
  },
  'flexor-carpi-radialis': {
    layer: ['flexor-digitorum-superficialis', 'flexor-pollicis-longus'],
    attachment: ['palmaris-longus'],
  },
  'flexor-carpi-ulnaris': {
    layer: ['flexor-digitorum-profundus'],
    edge: ['flexor-digitorum-superficialis'],
    attachment: ['palmaris-longus'],
  },
  'palmaris-longus': {
    layer: ['flexor-digitorum-superficialis'],
  },
  'flexor-digitorum-superficialis': {
    layer: ['flexor-digitorum-profundus', 'flexor-pollicis-longus'],
  },
  'flexor-digitorum-profundus': {
    edge: ['flexor-pollicis-longus'],
  },
}
