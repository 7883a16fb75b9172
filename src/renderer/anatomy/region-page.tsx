import { Text } from '@mantine/core'
import { regionById, type Region } from '@shared/anatomy/regions'
import { useParams } from '@tanstack/react-router'
import { Page } from '../ui/page'
import { Section } from '../ui/section'
import { useAnatomy } from './anatomy-context'
import classes from './anatomy.module.css'
import { AnatomyNotFound } from './anatomy-not-found'
import { TissueLink } from './tissue-link'

/** A region of pain: which tissues refer pain to it, and which lie in it. */
export function RegionPage() {
  const { region } = useParams({ from: '/shell/anatomy/regions/$region' })
  const known = regionById.get(region)
  return known ? <RegionDetails region={known} /> : <AnatomyNotFound />
}

function RegionDetails({ region }: { region: Region }) {
  const { anatomy } = useAnatomy()
  const among = (keep: (tissue: string) => boolean) =>
    anatomy.tissues.map(({ id }) => id).filter((tissue) => keep(tissue))
  return (
    <Page title={region.label} lead="Tissues that refer pain here, and tissues in this region.">
      <Part
        title="Refers mainly here"
        tissues={among((id) => anatomy.refersTo(id, region.id) === 'mainly')}
      />
      <Part title="Also refers here" tissues={among((id) => anatomy.refersTo(id, region.id) === 'also')} />
      <Part title="Tissues in this region" tissues={among((id) => anatomy.liesIn(id, region.id))} />
    </Page>
  )
}

function Part({ title, tissues }: { title: string; tissues: string[] }) {
  return (
    <Section title={title}>
      {tissues.length === 0 ? (
        <Text size="sm" c="dimmed">
          None known.
        </Text>
      ) : (
        <ul className={classes.names}>
          {tissues.map((tissue) => (
            <li key={tissue}>
              <TissueLink tissue={tissue} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
