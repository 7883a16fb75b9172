import type { SoftTissueRow } from '../soft-tissue'

export const scars: readonly SoftTissueRow[] = [
  {
    id: 'abdominal-scar',
    kind: 'scar',
    name: 'Abdominal scar',
    plainName: 'scar on the belly',
    latin: 'Cicatrix abdominis',
    synonyms: ['scar of the abdomen', 'caesarean scar', 'C-section scar', 'appendix scar', 'surgical scar'],
    area: 'abdomen',
    liesIn: ['abdomen'],
    attachments: {
      origin: 'skin and the layers of the belly wall that were cut',
      insertion: 'the layers, and sometimes the organs, it has grown together with',
    },
    stretchedBy: ['trunk-extension', 'trunk-side-bending-other-side'],
    loadedBy: ['trunk-flexion', 'abdominal-pressure'],
    refersMainlyTo: ['abdomen'],
    refersAlsoTo: ['low-back', 'groin'],
    howToCheck:
      'Face up, knees bent: shift the scar up, down and to both sides, then lift it between the fingers; look for a part that does not glide. Bend backward for stretch.',
    caution: 'only once fully healed; a bulge may be a hernia',
  },
  {
    id: 'scar-elsewhere',
    kind: 'scar',
    name: 'Scar elsewhere',
    plainName: 'scar',
    latin: 'Cicatrix',
    synonyms: ['scar', 'surgical scar', 'operation scar', 'burn scar'],
    area: 'anywhere',
    liesIn: [],
    attachments: {
      origin: 'skin and the layers that were cut or burnt',
      insertion: 'the layers it has grown together with',
    },
    stretchedBy: [],
    refersMainlyTo: [],
    refersAlsoTo: [],
    howToCheck:
      'Shift the scar in all directions, then lift it between the fingers; look for a part that does not glide, and move the nearest joint while holding it.',
    caution: 'only once fully healed; numb or over-sensitive skin',
  },
]
