import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { sides } from '@shared/complaints'
import type { Side } from '@shared/reasoning/record/facts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { TypeAhead } from '../../anatomy/type-ahead'
import { sideName } from '../../anatomy/words'
import { QueryBoundary } from '../../ui/page'
import { rpc } from '../../api/rpc'
import { Section } from '../../ui/section'
import { Parts } from './parts'
import { OneReason } from './one-reason'
import { RuleOut } from '../rule-out/rule-out'
import classes from './suggestion-card.module.css'

interface Props {
  complaintId: number
  /** The side that a tissue is asked for first: the complaint's. */
  side: Side
}

/** Any tissue can be asked for: where it stands, and what moved it up and down. */
export function WhyNot({ complaintId, side }: Props) {
  const { anatomy, findTissue } = useAnatomy()
  const [asked, setAsked] = useState<{ tissue: string; side: Side } | null>(null)
  return (
    <Section
      title="Why not …?"
      lead="Ask for any muscle: where it stands, and what speaks for and against it."
    >
      <TypeAhead
        label="A muscle"
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
      {({ tissue, side, rank, of, summary, reasons, caution }) => (
        <div className={classes.card} role="status">
          <h3>{tissueWithSide({ tissue, side })}</h3>
          <Text size="sm" c="dimmed">
            {rank === null ? 'Not ranked here.' : `Place ${rank} of ${of}.`}
          </Text>
          <p className={classes.why}>
            <Parts parts={summary} />
          </p>
          <ul className={classes.reasons}>
            {reasons.map((reason, index) => (
              <OneReason key={index} reason={reason} />
            ))}
          </ul>
          {caution && (
            <p className={classes.caution}>
              <b>Take care:</b> {caution}
            </p>
          )}
          {!reasons.some((reason) => reason.rule === 'ruled-out') && (
            <RuleOut
              key={`${tissue} ${side}`}
              complaintId={question.complaintId}
              tissue={tissue}
              side={side}
            />
          )}
        </div>
      )}
    </QueryBoundary>
  )
}
