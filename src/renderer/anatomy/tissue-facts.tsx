import { borderBetween } from '@shared/anatomy/borders'
import type { BorderKind } from '@shared/anatomy/borders/border-rows'
import type { Tissue } from '@shared/anatomy/tissues'
import type { ReactNode } from 'react'
import { Section } from '../ui/section'
import { useAnatomy } from './anatomy-context'
import classes from './anatomy.module.css'
import { RegionLink, TissueLink } from './tissue-link'
import { movementName } from './words'

const borderWords: Record<BorderKind | 'own', string> = {
  layer: 'Lies over or under',
  edge: 'Lies beside',
  attachment: 'Shares an attachment with',
  own: 'Borders (your own relation)',
}

/**
 * Returns what a tissue borders, by kind. Borders that this practice added are a kind of their own. Retired tissues are
 * left out.
 */
export function useBorders(tissue: Tissue): { kind: BorderKind | 'own'; title: string; tissues: string[] }[] {
  const { anatomy, ownTissues } = useAnatomy()
  const active = tissue.adjacent.filter((id) => !ownTissues.get(id)?.retired)
  const kindOf = (other: string) =>
    anatomy.isOwn(tissue.id, other) ? 'own' : (borderBetween(tissue.id, other) ?? 'own')
  return (['attachment', 'layer', 'edge', 'own'] as const)
    .map((kind) => ({
      kind,
      title: borderWords[kind],
      tissues: active.filter((other) => kindOf(other) === kind),
    }))
    .filter(({ tissues }) => tissues.length > 0)
}

/** Where a tissue lies, its attachments, and the movements that load or stretch it. */
export function Structure({ tissue }: { tissue: Tissue }) {
  const { origin, insertion } = tissue.attachments
  const muscle = tissue.kind === 'muscle' ? tissue : null
  const loads = tissue.kind === 'muscle' ? tissue.actions : tissue.loadedBy
  const facts: [string, ReactNode][] = [
    ['Lies in', tissue.liesIn.length > 0 && <Regions regions={tissue.liesIn} />],
    [muscle ? 'Origin' : 'From', origin],
    [muscle ? 'Insertion' : 'To', insertion],
    ['Nerve', muscle?.innervation],
    ['Segments', muscle?.segments.join(', ')],
    [muscle ? 'Actions' : 'Loaded by', loads.length > 0 && <Moves movements={loads} />],
    ['Stretched by', tissue.stretchedBy.length > 0 && <Moves movements={tissue.stretchedBy} />],
  ]
  return (
    <Section title="Location and movement">
      <Facts facts={facts} />
    </Section>
  )
}

/** Where a tissue refers pain, and what it borders. */
export function Relations({ tissue }: { tissue: Tissue }) {
  const { anatomy, ownTissues } = useAnatomy()
  const borders = useBorders(tissue)
  const zones = (regions: readonly string[]) =>
    regions.length > 0 && (
      <ul>
        {regions.map((region) => (
          <li key={region}>
            <RegionLink region={region} />
            {!ownTissues.has(tissue.id) && anatomy.isOwn(tissue.id, region) && ' (your own relation)'}
          </li>
        ))}
      </ul>
    )
  const { referral } = tissue.basis
  return (
    <Section
      title="Referred pain and borders"
      lead={referral ? `Referred pain: ${basisWords[referral]}` : undefined}
    >
      <Facts
        facts={[
          ['Refers mainly to', zones(tissue.refersMainlyTo)],
          ['Also refers to', zones(tissue.refersAlsoTo)],
          ...borders.map(({ title, tissues }): [string, ReactNode] => [
            title,
            <Tissues key={title} tissues={tissues} />,
          ]),
        ]}
      />
    </Section>
  )
}

const basisWords = {
  'expert description': 'expert description. No trial has confirmed it.',
  'saline study': 'from studies with injected saline. Their patterns are irregular.',
  'this practice': 'your own relation.',
}

/** What refers pain to the regions of a tissue. Pain there can come from one of these. */
export function RefersIntoIt({ tissue }: { tissue: Tissue }) {
  const { anatomy } = useAnatomy()
  const into = (region: string, how: 'mainly' | 'also') =>
    anatomy.tissues
      .map(({ id }) => id)
      .filter((other) => other !== tissue.id && anatomy.refersTo(other, region) === how)
  const facts = tissue.liesIn.flatMap((region): [ReactNode, ReactNode][] =>
    (['mainly', 'also'] as const).map((how) => [
      <>
        <RegionLink region={region} />, {how}
      </>,
      into(region, how).length > 0 && <Tissues tissues={into(region, how)} />,
    ]),
  )
  if (facts.length === 0) return null
  return (
    <Section title="Tissues that refer pain to its regions">
      <Facts facts={facts} />
    </Section>
  )
}

function Facts({ facts }: { facts: [ReactNode, ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([label, value], index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const Regions = ({ regions }: { regions: readonly string[] }) =>
  inLine(regions, (region) => <RegionLink key={region} region={region} />)

const Tissues = ({ tissues }: { tissues: readonly string[] }) =>
  inLine(tissues, (tissue) => <TissueLink key={tissue} tissue={tissue} />)

const Moves = ({ movements }: { movements: readonly string[] }) =>
  inLine(movements, (movement) => movementName(movement))

/** Separates the items with semicolons, because some names contain commas. */
const inLine = (ids: readonly string[], show: (id: string) => ReactNode) =>
  ids.flatMap((id, index): ReactNode[] => (index === 0 ? [show(id)] : ['; ', show(id)]))
