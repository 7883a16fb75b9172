import { Button, Group, Text } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useState } from 'react'
import type { UseFieldArrayReturn, UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../anatomy/anatomy-context'

type Work = UseFieldArrayReturn<VisitForm, 'work'>

/** The lines of work, of which each that is taken out can be put back where it stood, the last one first. */
export function useTakenOut(form: UseFormReturn<VisitForm>, work: Work) {
  const [taken, setTaken] = useState<{ index: number; line: VisitForm['work'][number] }[]>([])
  return {
    taken: taken.at(-1)?.line ?? null,
    putBack() {
      const last = taken.at(-1)
      if (!last) return
      // Lines may have gone from before it since.
      const index = Math.min(last.index, form.getValues('work').length)
      work.insert(index, last.line, { focusName: `work.${index}.minutes` })
      setTaken(taken.slice(0, -1))
    },
    work: {
      ...work,
      remove: (index) => {
        const line = typeof index === 'number' ? form.getValues('work')[index] : undefined
        if (typeof index === 'number' && line) setTaken([...taken, { index, line: { ...line } }])
        work.remove(index)
      },
    } satisfies Work,
  }
}

interface Props {
  taken: VisitForm['work'][number]
  onPutBack: () => void
}

/** Says what was taken out last; takes the focus from the line that has gone. */
export function TakenOut({ taken, onPutBack }: Props) {
  const { tissueWithSide } = useAnatomy()
  const name = tissueWithSide(taken)
  return (
    <Group gap="sm" mt="xs" role="status">
      <Text size="sm">Took out {name}.</Text>
      <Button
        variant="default"
        size="compact-sm"
        autoFocus
        aria-label={`Undo: put ${name} back`}
        onClick={onPutBack}
      >
        Undo
      </Button>
    </Group>
  )
}
