import { Button, Group, Stack, Text } from '@mantine/core'
import type { Tissue } from '@shared/anatomy/tissues'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ButtonLink } from '../ui/links'
import { QueryBoundary, Page } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { Section } from '../ui/section'
import { useAnatomy } from './anatomy-context'
import classes from './anatomy.module.css'
import { HideTissue } from './hide-tissue'
import { HowToCheck } from './how-to-check'
import { Neighbourhood } from './neighbourhood/neighbourhood'
import type { Node, NodeGroup } from './neighbourhood/neighbourhood-layout'
import { AnatomyNotFound } from './anatomy-not-found'
import { OwnRelations } from './own-relations'
import { RefersIntoIt, Relations, Structure, useBorders } from './tissue-facts'
import { RegionLink } from './tissue-link'
import { regionName } from './words'

/** All that is known of one tissue. Every name in it is a link. */
export function TissuePage() {
  const { tissue } = useParams({ from: '/shell/anatomy/$tissue' })
  const known = useAnatomy().anatomy.tissueById.get(tissue)
  return known ? <TissueDetails key={known.id} tissue={known} /> : <AnatomyNotFound />
}

function TissueDetails({ tissue }: { tissue: Tissue }) {
  const { ownTissues, hidden } = useAnatomy()
  const own = ownTissues.get(tissue.id)
  const names = [
    tissue.plainName !== tissue.name && tissue.plainName,
    tissue.latin,
    tissue.kind !== 'other' && tissue.kind,
    own && (own.retired ? 'your own tissue, retired' : 'your own tissue'),
    hidden.has(tissue.id) && 'hidden',
  ]
  return (
    <Page
      title={tissue.name}
      lead={names.filter(Boolean).join(' · ')}
      actions={own && <OwnActions id={own.id} retired={own.retired} />}
    >
      <Around tissue={tissue} />
      <div className={classes.columns}>
        <Stack gap="lg">
          <Section title="How to check it">
            <Text size="sm" className="prose" component="div">
              <HowToCheck tissue={tissue.id} />
            </Text>
            {tissue.caution && (
              <p className={classes.caution}>
                <b>Take care:</b> {tissue.caution}
              </p>
            )}
          </Section>
          <Relations tissue={tissue} />
          <RefersIntoIt tissue={tissue} />
        </Stack>
        <Stack gap="lg">
          <Structure tissue={tissue} />
          {(tissue.synonyms.length > 0 || own?.source) && (
            <Section title="Names and source">
              {tissue.synonyms.length > 0 && <Text size="sm">Also called {tissue.synonyms.join(', ')}</Text>}
              {own?.source && <Text size="sm">Source: {own.source}</Text>}
            </Section>
          )}
          <Experience tissue={tissue.id} />
          {!own?.retired && <OwnRelations tissue={tissue.id} />}
          <HideTissue tissue={tissue.id} />
        </Stack>
      </div>
    </Page>
  )
}

function Around({ tissue }: { tissue: Tissue }) {
  const { anatomy, ownTissues, tissueName } = useAnatomy()
  const isOwn = ownTissues.has(tissue.id)
  const mark = (to: string) => (!isOwn && anatomy.isOwn(tissue.id, to) ? ' · own' : '')
  const regions = (title: string, ids: readonly string[], line: Node['line']): NodeGroup => ({
    title,
    nodes: ids.map((region) => ({
      key: `${title} ${region}`,
      label: regionName(region) + (line === 'thin' ? '' : mark(region)),
      to: { region },
      line,
    })),
  })
  const left = useBorders(tissue).map(({ title, tissues }): NodeGroup => ({
    title,
    nodes: tissues.map((other) => ({
      key: other,
      label: tissueName(other),
      to: { tissue: other },
      line: 'thin',
    })),
  }))
  const right = [
    regions('Refers mainly to', tissue.refersMainlyTo, 'strong'),
    regions('Also refers to', tissue.refersAlsoTo, 'dashed'),
    regions('Lies in', tissue.liesIn, 'thin'),
  ]
  if ([...left, ...right].every(({ nodes }) => nodes.length === 0)) return null
  return (
    <Section title="Neighbours" lead="What it borders, and where it refers pain.">
      <Neighbourhood name={tissue.name} left={left} right={right} />
    </Section>
  )
}

function OwnActions({ id, retired }: { id: string; retired: boolean }) {
  const retire = useMutation(rpc.anatomy.setRetired.mutationOptions({ onError: showRefusal }))
  return (
    <Group gap="xs">
      <ButtonLink to="/anatomy/$tissue/edit" params={{ tissue: id }} variant="default">
        Edit
      </ButtonLink>
      <Button
        variant="default"
        loading={retire.isPending}
        onClick={() => retire.mutate({ id, retired: !retired })}
      >
        {retired ? 'Restore' : 'Retire'}
      </Button>
    </Group>
  )
}

/** The outcomes of a tissue in this practice, as counts of visits. Small counts say little. */
function Experience({ tissue }: { tissue: string }) {
  const experience = useQuery(rpc.anatomy.experience.queryOptions({ tissue }))
  return (
    <QueryBoundary of={experience}>
      {({ visits, regions }) =>
        visits === 0 && regions.length === 0 ? null : (
          <Section
            title="In this practice"
            lead={
              visits === 1
                ? 'Worked at 1 visit. Recorded outcomes:'
                : `Worked at ${visits} visits. Recorded outcomes:`
            }
          >
            {regions.length === 0 ? (
              <Text size="sm" c="dimmed">
                None yet.
              </Text>
            ) : (
              <table className={classes.counts}>
                <thead>
                  <tr>
                    <th scope="col">Where it hurt</th>
                    <th scope="col">Relief lasted</th>
                    <th scope="col">Relief did not last</th>
                  </tr>
                </thead>
                <tbody>
                  {regions.map(({ region, lasted, didNotLast }) => (
                    <tr key={region}>
                      <td>
                        <RegionLink region={region} />
                      </td>
                      <td className="figures">{lasted}</td>
                      <td className="figures">{didNotLast}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
        )
      }
    </QueryBoundary>
  )
}
