import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, TextInput } from '@mantine/core'
import { tissueHide } from '@shared/anatomy/own-tissue'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { showRefusalIn, showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useSubmit } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'
import { useAnatomy } from './anatomy-context'

/** Hides a tissue that the practice does not work. It is never suggested or planned, but can still be charted. */
export function HideTissue({ tissue }: { tissue: string }) {
  const hidden = useAnatomy().hidden.get(tissue)
  const dates = useDates()
  const show = useMutation(rpc.anatomy.setHidden.mutationOptions({ onError: showRefusal }))
  const [asking, setAsking] = useState(false)
  if (hidden) {
    return (
      <Section
        title="Hidden"
        lead={
          hidden.why === ''
            ? `Not suggested or planned since ${dates.day(hidden.hiddenOn)}.`
            : `Not suggested or planned since ${dates.day(hidden.hiddenOn)}: ${hidden.why}`
        }
      >
        <Button
          size="xs"
          variant="default"
          loading={show.isPending}
          onClick={() => show.mutate({ tissue, hidden: false, why: '' })}
        >
          Show tissue
        </Button>
      </Section>
    )
  }
  return (
    <Section
      title="Hide tissue"
      lead="A hidden tissue is never suggested or planned. It can still be charted."
    >
      {asking ? (
        <WhyHidden tissue={tissue} onClose={() => setAsking(false)} />
      ) : (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          Hide tissue
        </Button>
      )}
    </Section>
  )
}

function WhyHidden({ tissue, onClose }: { tissue: string; onClose: () => void }) {
  const form = useForm({
    resolver: zodResolver(tissueHide),
    defaultValues: { tissue, hidden: true, why: '' },
  })
  const hide = useMutation(
    rpc.anatomy.setHidden.mutationOptions({ onError: showRefusalIn(form, ''), onSuccess: onClose }),
  )
  const { submit, saving } = useSubmit(form, (values) => hide.mutateAsync(values))
  return (
    <form noValidate onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <TextInput
        {...form.register('why')}
        size="xs"
        label="Reason (optional)"
        placeholder="For example: not worked in this practice"
        error={form.formState.errors.why?.message}
        autoFocus
        autoComplete="off"
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={saving}>
          Hide tissue
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
