import { Checkbox, Stack } from '@mantine/core'
import { measureKinds, type MeasureKind } from '@shared/measures'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../app/page'
import { showRefusal } from '../app/refusals'
import { rpc } from '../app/rpc'
import { Section } from '../app/section'
import { kindWords } from './kind-words'

/** Which measures the practice asks beside pain; saved at once. */
export function MeasuresOffered() {
  const offered = useQuery(rpc.measures.offered.queryOptions())
  // What was chosen shows at once; what the record says shows again when it could not be saved.
  const [chosen, setChosen] = useState<MeasureKind[] | null>(null)
  const offer = useMutation(
    rpc.measures.offer.mutationOptions({
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
      <Answer of={offered}>
        {({ kinds }) => (
          <Checkbox.Group aria-label="Measures beside pain" value={chosen ?? kinds} onChange={choose}>
            <Stack gap={8}>
              {measureKinds.map((kind) => (
                <Checkbox key={kind} value={kind} {...kindWords[kind]} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Answer>
    </Section>
  )
}
