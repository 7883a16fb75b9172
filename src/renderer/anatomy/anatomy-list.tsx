import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { findRegion, tissueFinder } from '@shared/anatomy/find-tissue'
import { regionById, regions } from '@shared/anatomy/regions'
import type { Tissue } from '@shared/anatomy/tissues'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { SearchField } from '../ui/fields/search-field'
import { AnchorLink, ButtonLink } from '../ui/links'
import { Page } from '../ui/page'
import { Section } from '../ui/section'
import { useAnatomy, type KnownAnatomy } from './anatomy-context'
import classes from './anatomy.module.css'
import { RegionLink, TissueLink } from './tissue-link'

const shownOf = {
  all: ({ anatomy }) => anatomy.tissues,
  own: ({ anatomy, ownTissues }) => anatomy.tissues.filter(({ id }) => ownTissues.has(id)),
  hidden: ({ anatomy, hidden }) => anatomy.tissues.filter(({ id }) => hidden.has(id)),
  retired: ({ anatomy, ownTissues }) =>
    [...anatomy.tissueById.values()].filter(({ id }) => ownTissues.get(id)?.retired),
} satisfies Record<string, (known: KnownAnatomy) => readonly Tissue[]>
type Shown = keyof typeof shownOf

const nothing: Record<Shown, string> = {
  all: '',
  own: 'No tissues of your own yet. Add a fascia, scar, joint or nerve.',
  hidden: 'No hidden tissues. Hide a tissue on its page to keep it out of suggestions and plans.',
  retired: 'No retired tissues.',
}

/** All tissues by area, with what this practice added and hides. */
export function AnatomyList() {
  const known = useAnatomy()
  const [text, setText] = useState('')
  const [area, setArea] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const among = shownOf[shown](known)
  const typed = text.trim() !== ''
  return (
    <Page
      title="Anatomy"
      lead="Every tissue: what it borders, and where it refers pain."
      actions={
        <ButtonLink to="/anatomy/new" leftSection={<IconPlus size={16} aria-hidden />}>
          New tissue
        </ButtonLink>
      }
    >
      <Group gap="md">
        <SearchField
          label="Find a tissue or a region"
          placeholder="Any name: pec min, M. psoas, shin, low back"
          value={text}
          onChange={setText}
          miw={200}
          flex={1}
        />
        <NativeSelect
          aria-label="Area of the body"
          value={area}
          onChange={(event) => setArea(event.currentTarget.value)}
          data={[
            { value: '', label: 'All areas' },
            ...areas.map((one) => ({ value: one, label: capital(one) })),
          ]}
        />
        <SegmentedControl
          aria-label="Tissues shown"
          value={shown}
          onChange={(value) => setShown(value)}
          data={[
            { value: 'all', label: 'All' },
            { value: 'own', label: 'Own' },
            { value: 'hidden', label: 'Hidden' },
            { value: 'retired', label: 'Retired' },
          ]}
        />
      </Group>
      {typed ? (
        <Found text={text} among={among.filter((tissue) => area === '' || areaOf(tissue) === area)} />
      ) : among.length === 0 ? (
        <Text c="dimmed" maw={560}>
          {nothing[shown]}
        </Text>
      ) : (
        <div className={classes.areas}>
          {areas
            .filter((one) => area === '' || one === area)
            .map((one) => (
              <Area key={one} area={one} tissues={among.filter((tissue) => areaOf(tissue) === one)} />
            ))}
        </div>
      )}
    </Page>
  )
}

function Found({ text, among }: { text: string; among: readonly Tissue[] }) {
  const tissues = tissueFinder(among)(text, 60)
  const found = findRegion(text, 6)
  if (tissues.length + found.length === 0) {
    return (
      <Text>
        No tissue or region “{text.trim()}” found.{' '}
        <AnchorLink to="/anatomy/new" search={{ name: text.trim() }} underline="always">
          Add it as your own tissue
        </AnchorLink>
      </Text>
    )
  }
  return (
    <div className={classes.areas}>
      {tissues.length > 0 && (
        <Section title="Tissues">
          <Names tissues={tissues} />
        </Section>
      )}
      {found.length > 0 && (
        <Section title="Regions">
          <RegionLinks regions={found.map(({ id }) => id)} />
        </Section>
      )}
    </div>
  )
}

function Area({ area, tissues }: { area: string; tissues: Tissue[] }) {
  if (tissues.length === 0) return null
  const here = regions.filter((region) => region.area === area).map(({ id }) => id)
  return (
    <Section title={capital(area)} lead={here.length > 0 && <RegionLinks regions={here} />}>
      <Names tissues={tissues} />
    </Section>
  )
}

function Names({ tissues }: { tissues: Tissue[] }) {
  return (
    <ul className={classes.names}>
      {tissues.map((tissue) => (
        <li key={tissue.id}>
          <TissueLink tissue={tissue.id} />
          {tissue.plainName !== tissue.name && <small>{tissue.plainName}</small>}
        </li>
      ))}
    </ul>
  )
}

const RegionLinks = ({ regions }: { regions: string[] }) =>
  regions.flatMap((region, index): ReactNode[] => [
    ...(index === 0 ? [] : [' · ']),
    <RegionLink key={region} region={region} />,
  ])

/** Returns the area of a tissue's first region, so that the list names it once. */
const areaOf = ({ liesIn }: Tissue) => regionById.get(liesIn[0] ?? '')?.area ?? elsewhere

const elsewhere = 'other'
const areas = [...new Set([...regions.map((region) => region.area), elsewhere])]
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
