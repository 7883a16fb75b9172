import { describe, expect, it } from 'vitest'
import { borderBetween, borders } from '@shared/anatomy/borders'
import { movementById, movements, oppositeOf } from '@shared/anatomy/movements'
import { muscles } from '@shared/anatomy/muscles'
import { regionById, regions } from '@shared/anatomy/regions'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { segments, segmentsIn } from '@shared/anatomy/segments'
import { softTissues } from '@shared/anatomy/soft-tissues'
import { tissueById, tissues, type Tissue } from '@shared/anatomy/tissues'

const duplicates = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** A scar can be anywhere, so this row has no region, neighbour, movement or referral. */
const scarElsewhere = 'scar-elsewhere'
const locatedTissues = tissues.filter((tissue) => tissue.id !== scarElsewhere)

/** Body areas that touch, each pair once; the long tendons of the forearm run into the hand. */
const touchingAreas = [
  ['neck', 'head', 'shoulder', 'upper back', 'chest'],
  ['shoulder', 'upper back', 'chest', 'upper arm'],
  ['upper back', 'chest', 'low back', 'upper arm'],
  ['abdomen', 'chest', 'low back', 'pelvis'],
  ['pelvis', 'low back', 'thigh'],
  ['elbow', 'upper arm', 'forearm'],
  ['wrist', 'forearm', 'hand'],
  ['forearm', 'hand'],
  ['knee', 'thigh', 'lower leg'],
  ['thigh', 'lower leg'],
  ['ankle', 'lower leg', 'foot'],
  ['lower leg', 'foot'],
]

const movementsOf = (tissue: Tissue) =>
  tissue.kind === 'muscle'
    ? [...tissue.actions, ...tissue.stretchedBy]
    : [...tissue.loadedBy, ...tissue.stretchedBy]

const textsOf = (tissue: Tissue) => [
  tissue.name,
  tissue.plainName,
  tissue.latin,
  tissue.attachments.origin,
  tissue.attachments.insertion,
  tissue.howToCheck,
  ...(tissue.kind === 'muscle' ? [tissue.innervation] : []),
]

describe('every row', () => {
  it('names only known ids', () => {
    const unknown = [
      ...borders.flatMap(({ one, other }) => [one, other]).filter((id) => !tissueById.has(id)),
      ...tissues.flatMap((tissue) => [
        ...tissue.adjacent.filter((id) => !tissueById.has(id)),
        ...movementsOf(tissue).filter((id) => !movementById.has(id)),
        ...[...tissue.liesIn, ...tissue.refersMainlyTo, ...tissue.refersAlsoTo].filter(
          (id) => !regionById.has(id),
        ),
      ]),
    ]
    expect(unknown).toEqual([])
  })

  it('has no duplicates, and no movement that both loads and stretches', () => {
    for (const tissue of tissues) {
      const lists = [
        tissue.adjacent,
        tissue.liesIn,
        movementsOf(tissue),
        [...tissue.refersMainlyTo, ...tissue.refersAlsoTo],
        [tissue.name, ...tissue.synonyms].map((name) => name.toLowerCase()),
      ]
      for (const list of lists) expect(duplicates(list), tissue.id).toEqual([])
    }
  })

  it('is complete: attachments, a plain name, how to check it, and texts of one or two lines', () => {
    for (const tissue of tissues) {
      for (const text of textsOf(tissue)) {
        expect(text.trim(), tissue.id).toBe(text)
        expect(text, tissue.id).not.toBe('')
        expect(text.length, `${tissue.id}: ${text}`).toBeLessThanOrEqual(200)
      }
      expect(tissue.howToCheck, tissue.id).toMatch(/^[A-Z][^]*\.$/)
      expect(tissue.howToCheck.length, tissue.id).toBeGreaterThan(60)
      expect(tissue.plainName, tissue.id).toMatch(/^[^A-Z]+$/)
      expect(tissue.caution ?? 'none', tissue.id).not.toBe('')
      expect((tissue.caution ?? '').length, tissue.id).toBeLessThanOrEqual(100)
    }
  })

  it('has a neighbour, a region, a movement and a referral, and a muscle also has an action', () => {
    const orphans = locatedTissues.filter(
      (tissue) =>
        tissue.adjacent.length === 0 || tissue.liesIn.length === 0 || movementsOf(tissue).length === 0,
    )
    expect(orphans.map((tissue) => tissue.id)).toEqual([])
    expect(locatedTissues.filter((tissue) => tissue.refersMainlyTo.length === 0)).toEqual([])
    expect(muscles.filter((muscle) => muscle.actions.length === 0)).toEqual([])
  })

  it('states the source of its facts', () => {
    for (const tissue of tissues) {
      expect(tissue.basis.structure).toBe('anatomy')
      expect(tissue.basis.referral === null, tissue.id).toBe(tissue.id === scarElsewhere)
    }
    const studied = tissues.filter((tissue) => tissue.basis.referral === 'saline study')
    expect(studied.length).toBeGreaterThan(0)
    expect(studied.length).toBeLessThan(tissues.length / 10)
  })

  it('has a unique name and a unique plain name', () => {
    expect(duplicates(tissues.map((tissue) => tissue.id))).toEqual([])
    expect(duplicates(tissues.map((tissue) => tissue.name.toLowerCase()))).toEqual([])
    expect(duplicates(tissues.map((tissue) => tissue.latin.toLowerCase()))).toEqual([])
    expect(duplicates(tissues.map((tissue) => tissue.plainName))).toEqual([])
    expect(duplicates(tissues.map((tissue) => tissue.howToCheck))).toEqual([])
    expect(duplicates(regions.map((region) => region.label))).toEqual([])
  })
})

describe('borders', () => {
  it('are listed once, never with itself, and have one kind in both directions', () => {
    const keys = borders.map(({ one, other }) => [one, other].sort().join(' | '))
    expect(duplicates(keys)).toEqual([])
    for (const { one, other, kind } of borders) {
      expect(one).not.toBe(other)
      expect([borderBetween(one, other), borderBetween(other, one)]).toEqual([kind, kind])
      expect(standardAnatomy.adjacentTo(one)).toContain(other)
      expect(standardAnatomy.adjacentTo(other)).toContain(one)
    }
    expect(tissues.flatMap((tissue) => tissue.adjacent)).toHaveLength(2 * borders.length)
  })

  it('connect every tissue to every other, and the muscles among themselves', () => {
    const connectedTissues = (within: (id: string) => boolean) => {
      const seen = new Set<string>(['upper-trapezius'])
      for (const id of seen)
        for (const other of standardAnatomy.adjacentTo(id)) if (within(other)) seen.add(other)
      return seen
    }
    const connected = connectedTissues(() => true)
    expect(locatedTissues.filter((tissue) => !connected.has(tissue.id)).map((tissue) => tissue.id)).toEqual(
      [],
    )
    const connectedByMuscles = connectedTissues((id) => tissueById.get(id)?.kind === 'muscle')
    expect(muscles.filter((muscle) => !connectedByMuscles.has(muscle.id)).map((muscle) => muscle.id)).toEqual(
      [],
    )
  })

  it('connect every soft tissue to a muscle', () => {
    const unconnected = softTissues.filter(
      (tissue) =>
        tissue.id !== scarElsewhere && !tissue.adjacent.some((id) => tissueById.get(id)?.kind === 'muscle'),
    )
    expect(unconnected).toEqual([])
  })

  it('connect only tissues in the same body area or in two that touch', () => {
    const touching = new Set(
      touchingAreas.flatMap(([one, ...others]) =>
        others.flatMap((other) => [`${one ?? ''} ${other}`, `${other} ${one ?? ''}`]),
      ),
    )
    const areasOf = (id: string) =>
      (tissueById.get(id)?.liesIn ?? []).map((region) => regionById.get(region)?.area ?? '')
    const far = borders.filter(
      ({ one, other }) =>
        !areasOf(one).some((from) =>
          areasOf(other).some((to) => from === to || touching.has(`${from} ${to}`)),
        ),
    )
    expect(far.map(({ one, other }) => `${one} - ${other}`)).toEqual([])
  })
})

describe('regions', () => {
  it('each have a muscle that refers pain to them and a tissue that lies in them', () => {
    const reached = new Set<string>(
      muscles.flatMap((muscle) => [...muscle.refersMainlyTo, ...muscle.refersAlsoTo]),
    )
    const filled = new Set<string>(tissues.flatMap((tissue) => tissue.liesIn))
    expect(regions.filter((region) => !reached.has(region.id))).toEqual([])
    expect(regions.filter((region) => !filled.has(region.id))).toEqual([])
  })
})

describe('movements', () => {
  it('each load or stretch a muscle, and oppose only in pairs', () => {
    const used = new Set<string>(muscles.flatMap(movementsOf))
    expect(movements.filter((movement) => !used.has(movement.id))).toEqual([])
    for (const movement of movements) {
      const opposite = oppositeOf(movement.id)
      if (opposite !== null) expect(oppositeOf(opposite)).toBe(movement.id)
      expect(opposite).not.toBe(movement.id)
    }
    expect(oppositeOf('neck-flexion')).toBe('neck-extension')
    expect(oppositeOf('trunk-rotation')).toBeNull()
    expect(duplicates(movements.map((movement) => movement.label + movement.area))).toEqual([])
  })
})

describe('nerves', () => {
  it('name at least one segment for every muscle, well formed and in order', () => {
    for (const muscle of muscles) {
      expect(muscle.segments.length, muscle.id).toBeGreaterThan(0)
      expect(muscle.segments, muscle.id).toEqual(segmentsIn(muscle.innervation))
      for (const segment of muscle.segments) {
        expect(segment).toMatch(/^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5]|CN (V|VII|XI))$/)
        expect(segments).toContain(segment)
      }
    }
  })

  it.each([
    ['levator-scapulae', 'C3 C4 C5'],
    ['diaphragm', 'C3 C4 C5'],
    ['infraspinatus', 'C5 C6'],
    ['serratus-anterior', 'C5 C6 C7'],
    ['triceps-brachii', 'C6 C7 C8'],
    ['first-dorsal-interosseus', 'C8 T1'],
    ['rectus-femoris', 'L2 L3 L4'],
    ['gluteus-maximus', 'L5 S1 S2'],
    ['tibialis-anterior', 'L4 L5'],
    ['soleus', 'S1 S2'],
  ])('supply %s from %s', (id, expected) => {
    const tissue = tissueById.get(id)
    expect(tissue?.kind === 'muscle' ? tissue.segments.join(' ') : null).toBe(expected)
  })
})

describe('cautions', () => {
  /** Tissues that schools teach to treat with care, and the word that the caution must contain. */
  it.each([
    ['sternocleidomastoid', 'carotid'],
    ['digastric', 'carotid'],
    ['longus-colli', 'carotid'],
    ['longus-capitis', 'carotid'],
    ['omohyoid', 'carotid'],
    ['cervical-fascia', 'carotid'],
    ['anterior-scalene', 'brachial plexus'],
    ['middle-scalene', 'brachial plexus'],
    ['posterior-scalene', 'brachial plexus'],
    ['subclavius', 'subclavian'],
    ['pectoralis-minor', 'brachial plexus'],
    ['subscapularis', 'brachial plexus'],
    ['suboccipitals', 'vertebral artery'],
    ['orbicularis-oculi', 'eye'],
    ['coracobrachialis', 'brachial'],
    ['triceps-brachii', 'radial nerve'],
    ['pronator-teres', 'brachial artery'],
    ['supinator', 'radial nerve'],
    ['flexor-carpi-ulnaris', 'ulnar nerve'],
    ['common-flexor-origin', 'ulnar nerve'],
    ['flexor-retinaculum-of-the-wrist', 'median nerve'],
    ['quadratus-lumborum', 'kidney'],
    ['serratus-posterior-inferior', 'kidney'],
    ['diaphragm', 'xiphoid'],
    ['psoas-major', 'aorta'],
    ['rectus-abdominis', 'aorta'],
    ['iliacus', 'bowel'],
    ['inguinal-ligament', 'femoral'],
    ['pectineus', 'femoral'],
    ['adductor-longus', 'femoral'],
    ['sartorius', 'femoral'],
    ['piriformis', 'sciatic'],
    ['quadratus-femoris', 'sciatic'],
    ['obturator-internus-and-gemelli', 'sciatic'],
    ['levator-ani', 'consent'],
    ['coccygeus', 'consent'],
    ['popliteus', 'popliteal'],
    ['plantaris', 'popliteal'],
    ['gastrocnemius-medial-head', 'popliteal'],
    ['gastrocnemius-lateral-head', 'popliteal'],
    ['biceps-femoris', 'fibular nerve'],
    ['fibularis-longus', 'fibular nerve'],
    ['flexor-retinaculum-of-the-ankle', 'tibial'],
    ['abdominal-scar', 'healed'],
    ['scar-elsewhere', 'healed'],
  ])('the caution of %s mentions the %s', (id, word) => {
    expect(tissueById.get(id)?.caution).toContain(word)
  })
})
