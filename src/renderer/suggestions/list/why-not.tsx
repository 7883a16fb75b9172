import { Button, Group, NativeSelect } from '@mantine/core'
import { type Side, sides } from '@shared/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { TypeAhead } from '../../anatomy/type-ahead'
import { sideName } from '../../anatomy/words'
import { QueryBoundary } from '../../ui/page'
import { rpc } from '../../api/rpc'
import { Section } from '../../ui/section'
import { RankDetails } from './rank-details'
import classes from './suggestion-card.module.css'

interface Props {
  complaintId: number
  /** The side to ask about first: that of the complaint. */
  side: Side
}

/** Shows for any tissue where it ranks, and why. */
export function WhyNot({ complaintId, side }: Props) {
  const { anatomy, findTissue } = useAnatomy()
  const [asked, setAsked] = useState<{ tissue: string; side: Side } | null>(null)
  return (
    <Section title="Why not …?" lead="See where a tissue ranks, and why.">
      <TypeAhead
        label="Tissue"
        placeholder="pec min, QL, soleus"
        find={(query) =>
          findTissue(query, 8).map((tissue) => ({ id: tissue.id, name: tissue.name, about: tissue.latin }))
        }
        onPick={(tissue) => setAsked({ tissue, side: anatomy.isMidline(tissue) ? 'middle' : side })}
      />
      {asked && (
        <>
          <Group my="sm" align="flex-end" gap="sm">
            <NativeSelect
              label="Side"
              size="xs"
              value={asked.side}
              onChange={(event) => setAsked({ ...asked, side: event.currentTarget.value as Side })}
              data={sides.map((value) => ({ value, label: sideName(value) }))}
            />
            <Button variant="default" size="xs" onClick={() => setAsked(null)}>
              Clear
            </Button>
          </Group>
          <OneAnswer complaintId={complaintId} {...asked} />
        </>
      )}
    </Section>
  )
}

function OneAnswer(question: { complaintId: number; tissue: string; side: Side }) {
  const { tissueWithSide } = useAnatomy()
  const answer = useQuery(rpc.suggestions.whyNot.queryOptions(question))
  return (
    <QueryBoundary of={answer}>
      {(whyNot) => (
        <div className={classes.card} role="status">
          <h3>{tissueWithSide(whyNot)}</h3>
          <RankDetails of={whyNot} complaintId={question.complaintId} />
        </div>
      )}
    </QueryBoundary>
  )
}
