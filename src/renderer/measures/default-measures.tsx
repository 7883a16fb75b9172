import { Checkbox, Stack } from '@mantine/core'
import { measureKinds, type MeasureKind } from '@shared/measures'
import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { QueryBoundary } from '../ui/page'
import { rpc } from '../api/rpc'
import { SavedSection } from '../ui/saved-fields/saved-section'
import { useSavedValue } from '../ui/saved-fields/use-saved-value'
import { measureLabels } from './measure-labels'

/** The measures that the practice asks for all complaints without a choice of their own. Saved on each change. */
export function DefaultMeasures() {
  const saved = useQuery(rpc.measures.defaults.queryOptions())
  return (
    <SavedSection
      title="Outcome measures"
      lead="Asked in addition to pain. You can choose others for each complaint."
    >
      <QueryBoundary of={saved}>{({ kinds }) => <Choices saved={kinds} />}</QueryBoundary>
    </SavedSection>
  )
}

function Choices({ saved }: { saved: MeasureKind[] }) {
  const { mutateAsync } = useMutation(rpc.measures.saveDefaults.mutationOptions())
  const { shown, error, change, flush } = useSavedValue({
    saved,
    parse: (kinds) => z.array(z.enum(measureKinds)).safeParse(kinds),
    save: (kinds) => mutateAsync({ kinds }),
  })
  return (
    <Checkbox.Group
      aria-label="Outcome measures"
      value={shown}
      error={error}
      onChange={(values) => {
        change(measureKinds.filter((kind) => values.includes(kind)))
        void flush()
      }}
    >
      <Stack gap={8}>
        {measureKinds.map((kind) => (
          <Checkbox key={kind} value={kind} {...measureLabels[kind]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
