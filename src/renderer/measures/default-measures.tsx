import { Checkbox, Stack } from '@mantine/core'
import { measureKinds, type MeasureKind } from '@shared/measures'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { QueryBoundary } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { Section } from '../ui/section'
import { measureLabels } from './measure-labels'

/** Which measures the practice asks beside pain; saved at once. */
export function DefaultMeasures() {
  const offered = useQuery(rpc.measures.defaults.queryOptions())
  // What was chosen shows at once; what the record says shows again when it could not be saved.
  const [chosen, setChosen] = useState<MeasureKind[] | null>(null)
  const offer = useMutation(
    rpc.measures.saveDefaults.mutationOptions({
      onError: showRefusal,
      onSettled: () => setChosen(null),
    }),
  )
  const choose = (values: string[]) => {
    const kinds = measureKinds.filter((kind) => values.includes(kind))
    setChosen(kinds)
    offer.mutate({ kinds })
  }
  return (
    <Section
      title="Measures beside pain"
      lead="For every complaint that has no choice of its own on its progress page."
    >
      <QueryBoundary of={offered}>
        {({ kinds }) => (
          <Checkbox.Group aria-label="Measures beside pain" value={chosen ?? kinds} onChange={choose}>
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
