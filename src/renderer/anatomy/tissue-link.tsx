import { Badge } from '@mantine/core'
import { AnchorLink } from '../ui/links'
import { useAnatomy } from './anatomy-context'
import classes from './anatomy.module.css'
import { regionName } from './words'

/** A link to a tissue's page, with the marks of this practice. */
export function TissueLink({ tissue }: { tissue: string }) {
  const { tissueName } = useAnatomy()
  return (
    <>
      <AnchorLink to="/anatomy/$tissue" params={{ tissue }} inherit>
        {tissueName(tissue)}
      </AnchorLink>
      <TissueMarks tissue={tissue} />
    </>
  )
}

/** The marks "own", "hidden" or "retired". */
export function TissueMarks({ tissue }: { tissue: string }) {
  const { ownTissues, hidden } = useAnatomy()
  const own = ownTissues.get(tissue)
  const marks = [own && (own.retired ? 'retired' : 'own'), hidden.has(tissue) && 'hidden'].filter(Boolean)
  return marks.map((mark) => (
    <Badge key={String(mark)} variant="default" size="xs" tt="none" className={classes.mark}>
      {mark}
    </Badge>
  ))
}

export function RegionLink({ region }: { region: string }) {
  return (
    <AnchorLink to="/anatomy/regions/$region" params={{ region }} inherit>
      {regionName(region)}
    </AnchorLink>
  )
}
