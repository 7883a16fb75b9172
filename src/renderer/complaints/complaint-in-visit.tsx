import { Button, Group, Stack, TextInput } from '@mantine/core'
import { complaintInput, emptyComplaint, type ComplaintInput } from '@shared/complaints'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { RegionField } from '../anatomy/region-field'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useSaveOnce } from '../ui/forms/use-save-once'
import { useCreate } from '../api/use-create'
import { resolverByTime } from '../ui/forms/resolver-by-time'

type TypedComplaint = Pick<ComplaintInput, 'title' | 'regions'>

interface Props {
  clientId: number
  /** The client has no open complaint: the visit can have its first one. */
  isFirst: boolean
  /** What is typed, as the draft of the visit keeps it; null without anything. */
  typed: TypedComplaint | null
  onType: (typed: TypedComplaint | null) => void
  onCreated: (complaintId: number) => void
}

/** A button in the form of a visit that makes a complaint there, so that nobody leaves the visit for it. */
export function ComplaintInVisit({ clientId, isFirst, typed, onType, onCreated }: Props) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    onType(null)
    // The button is there again after the next render.
    requestAnimationFrame(() => button.current?.focus())
  }
  // A draft opens it too.
  if (isOpen || typed !== null) {
    return (
      <Fields
        clientId={clientId}
        typed={typed}
        onType={onType}
        hasFocus={isOpen}
        onCancel={close}
        onCreated={(complaintId) => {
          setOpen(false)
          onType(null)
          onCreated(complaintId)
        }}
      />
    )
  }
  return (
    <div>
      <Button
        ref={button}
        variant="default"
        size={isFirst ? 'xs' : 'compact-xs'}
        onClick={() => setOpen(true)}
      >
        Add a complaint
      </Button>
    </div>
  )
}

/**
 * Keeps what is typed in the form of the visit, so that its draft has it. Where that form shows another draft, these fields
 * show its complaint.
 */
function useTyped(form: UseFormReturn<ComplaintInput>, typed: Props['typed'], onType: Props['onType']): void {
  /** Everything that was passed on, as text: what comes back late is not from outside. */
  const sent = useRef(new Set([JSON.stringify(typed)]))
  const send = useEffectEvent(() => {
    const { title, regions } = form.getValues()
    const now = title === '' && regions.length === 0 ? null : { title, regions: structuredClone(regions) }
    sent.current.add(JSON.stringify(now))
    onType(now)
  })
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => send() }), [form])
  useEffect(() => {
    if (sent.current.has(JSON.stringify(typed))) return
    sent.current.add(JSON.stringify(typed))
    form.reset({ ...emptyComplaint, ...typed })
  }, [form, typed])
}

const UNSAVED = 'Save or cancel this complaint first'

/** Inside the form of the visit, so it is no form of its own. */
function Fields({
  clientId,
  typed,
  onType,
  hasFocus,
  onCreated,
  onCancel,
}: Omit<Props, 'isFirst'> & { hasFocus: boolean; onCancel: () => void }) {
  const form = useForm<ComplaintInput>({
    resolver: resolverByTime(complaintInput),
    defaultValues: { ...emptyComplaint, ...typed },
  })
  useTyped(form, typed, onType)
  const { errors } = form.formState
  const part = useRef<HTMLDivElement>(null)
  const regionField = useRef<HTMLInputElement>(null)
  const create = useCreate(rpc.complaints.create, { onSuccess: ({ id }) => onCreated(id) })
  const { saveOnce, saving } = useSaveOnce((complaint: ComplaintInput) =>
    create.mutateAsync({ clientId, complaint }, { onError: showRefusalIn(form, 'complaint') }),
  )
  const save = form.handleSubmit(
    saveOnce,
    (wrong) => !wrong.title && wrong.regions && regionField.current?.focus(),
  )
  const { setError, setFocus, getValues } = form
  useEffect(() => {
    const outer = part.current?.closest('form')
    // The visit is not saved without a complaint that was typed.
    const hold = (event: Event) => {
      const { title, regions } = getValues()
      if (title.trim() === '' && regions.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      setError('title', { message: UNSAVED })
      setFocus('title')
    }
    outer?.addEventListener('submit', hold, true)
    return () => outer?.removeEventListener('submit', hold, true)
  }, [getValues, setError, setFocus])

  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.defaultPrevented) return
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isSave) void save()
    else if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) regionField.current?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={part} role="group" aria-label="New complaint" onKeyDown={onKey}>
      <Stack gap="sm">
        <TextInput
          {...form.register('title')}
          label="New complaint"
          placeholder="Upper back pain, left"
          error={errors.title?.message}
          autoFocus={hasFocus}
          autoComplete="off"
        />
        <RegionField
          title={() => form.getValues('title')}
          ref={regionField}
          control={form.control}
          register={form.register}
          error={errors.regions?.message ?? errors.regions?.root?.message}
        />
        <Group gap="sm">
          <Button size="xs" loading={saving} onClick={() => void save()}>
            Save complaint
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
