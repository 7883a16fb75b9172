import { Checkbox, Stack } from '@mantine/core'
import { measureKinds, type MeasureKind } from '@shared/measures'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { QueryBoundary } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { Section } from '../ui/section'
import { measureLabels } from './measure-labels'

/** The measures that the practice asks for all complaints without a choice of their own. Saved on each change. */
export function DefaultMeasures() {
  const saved = useQuery(rpc.measures.defaults.queryOptions())
  // Shows the new choice at once, and the saved one again if saving fails.
  const [choice, setChoice] = useState<MeasureKind[] | null>(null)
  const save = useMutation(
    rpc.measures.saveDefaults.mutationOptions({
      onError: showRefusal,
      onSettled: () => setChoice(null),
    }),
  )
  const choose = (values: string[]) => {
    const kinds = measureKinds.filter((kind) => values.includes(kind))
    setChoice(kinds)
    save.mutate({ kinds })
  }
  return (
    <Section
      title="Outcome measures"
      lead="Asked in addition to pain. You can choose others for each complaint."
    >
      <QueryBoundary of={saved}>
        {({ kinds }) => (
          <Checkbox.Group aria-label="Outcome measures" value={choice ?? kinds} onChange={choose}>
            <Stack gap={8}>
              {measureKinds.map((kind) => (
                <Checkbox key={kind} value={kind} {...measureLabels[kind]} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </QueryBoundary>
    </Section>
  )
}
