import { Button, NativeSelect } from '@mantine/core'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { type Side, sides } from '@shared/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { TypeAhead } from '../../anatomy/type-ahead'
import { sideName } from '../../anatomy/words'
import { QueryBoundary } from '../../ui/page'
import { rpc } from '../../api/rpc'
import { Section } from '../../ui/section'
import { LeftOut } from './left-out'
import { RankDetails } from './rank-details'
import classes from './rank-details.module.css'

interface Props {
  complaintId: number
  /** The side to ask about first: that of the complaint. */
  side: Side
  answer: Recommendation
}

/** Shows for any tissue where it ranks, and why. Below it what is not in the list, and why. */
export function WhyNot({ complaintId, side, answer }: Props) {
  const { anatomy, findTissue } = useAnatomy()
  const [asked, setAsked] = useState<{ tissue: string; side: Side } | null>(null)
  return (
    <Section title="Why not another muscle?">
      <div className={classes.field}>
        <TypeAhead
          label="Muscle"
          placeholder="pec min, QL, soleus"
          find={(query) =>
            findTissue(query, 8).map((tissue) => ({
              id: tissue.id,
              name: tissue.name,
              about: tissue.latin,
            }))
          }
          onPick={(tissue) => setAsked({ tissue, side: anatomy.isMidline(tissue) ? 'middle' : side })}
        />
        {asked && (
          <>
            <NativeSelect
              label="Side"
              value={asked.side}
              onChange={(event) => setAsked({ ...asked, side: event.currentTarget.value as Side })}
              data={sides.map((value) => ({ value, label: sideName(value) }))}
            />
            <Button variant="default" onClick={() => setAsked(null)}>
              Clear
            </Button>
          </>
        )}
      </div>
      {asked && <OneAnswer complaintId={complaintId} {...asked} />}
      {answer.kind === 'list' && <LeftOut answer={answer} />}
    </Section>
  )
}

function OneAnswer(question: { complaintId: number; tissue: string; side: Side }) {
  const { tissueWithSide } = useAnatomy()
  const answer = useQuery(rpc.suggestions.whyNot.queryOptions(question))
  return (
    <QueryBoundary of={answer}>
      {(whyNot) => (
        <div className={classes.answer} role="status">
          <h3>{tissueWithSide(whyNot)}</h3>
          <RankDetails of={whyNot} complaintId={question.complaintId} />
        </div>
      )}
    </QueryBoundary>
  )
}
