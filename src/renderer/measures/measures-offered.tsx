import { Checkbox, Stack } from '@mantine/core'
import { measureKinds } from '@shared/measures'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Answer } from '../app/page'
import { showRefusal } from '../app/refusals'
import { rpc } from '../app/rpc'
import { Section } from '../app/section'
import { kindWords } from './kind-words'

/** Which measures the practice asks beside pain; saved at once. */
export function MeasuresOffered() {
  const offered = useQuery(rpc.measures.offered.queryOptions())
  const offer = useMutation(rpc.measures.offer.mutationOptions({ onError: showRefusal }))
  return (
    <Section
      title="Measures beside pain"
      lead="For every complaint that has no choice of its own on its progress page."
    >
      <Answer of={offered}>
        {({ kinds }) => (
          <Checkbox.Group
            aria-label="Measures beside pain"
            value={kinds}
            onChange={(chosen) =>
              offer.mutate({ kinds: measureKinds.filter((kind) => chosen.includes(kind)) })
            }
          >
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
