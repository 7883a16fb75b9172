import { Button, Checkbox, Group, Input, Stack } from '@mantine/core'
import type { ClientInput } from '@shared/clients'
import {
  agePrecautions,
  firstPrecautionGroups,
  firstPrecautions,
  precautions,
} from '@shared/safety/precautions'
import { useState, type Ref } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { today } from '../ui/clock'
import { DateField } from '../ui/fields/date-field'
import { emptyAnswer, precautionName, precautionQuestion } from './precaution-words'
import { PrecautionDetails } from './precaution-details'
import { groupsWithoutAnswer, WHICH_ONE } from './precaution-groups'

interface Props {
  form: UseFormReturn<ClientInput>
  /** The names of the groups that are open because somebody ticked them. */
  opened: readonly string[]
  onOpen: (names: readonly string[]) => void
  ref: Ref<HTMLDivElement>
}

/** The precautions after the first groups. Age follows from the date of birth, so nobody is asked about it. */
const morePrecautions: readonly string[] = precautions
  .map(({ id }) => id)
  .filter((id) => !firstPrecautions.includes(id) && !agePrecautions.some((one) => one.id === id))

/** What the client answered about the precautions, and when somebody asked. */
export function PrecautionsField({ form, opened, onOpen, ref }: Props) {
  // The ids of precautions are a field, so the keys of the list need another name.
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: 'precautions.answers',
    keyName: 'key',
  })
  const [isMore, setMore] = useState(false)
  const ids = fields.map(({ id }) => id)
  const has = (id: string) => ids.includes(id)
  const more = isMore ? morePrecautions : []
  // A recorded precaution stays in sight, also one of a newer version.
  const others = ids.filter((id) => !firstPrecautions.includes(id) && !more.includes(id))

  function toggle(id: string, isTicked: boolean) {
    if (isTicked) append(emptyAnswer(id, today()), { shouldFocus: false })
    else remove(ids.indexOf(id))
  }

  function toggleGroup(name: string, members: readonly string[], isTicked: boolean) {
    onOpen(isTicked ? [...opened, name] : opened.filter((one) => one !== name))
    if (!isTicked) remove(members.filter(has).map((id) => ids.indexOf(id)))
  }

  const single = (id: string, label = precautionName(id)) => (
    <div key={id}>
      <Checkbox
        label={label}
        description={precautionQuestion(id)}
        checked={has(id)}
        onChange={(event) => toggle(id, event.currentTarget.checked)}
      />
      {has(id) && <PrecautionDetails form={form} index={ids.indexOf(id)} id={id} />}
    </div>
  )
  const unanswered = form.formState.isSubmitted ? groupsWithoutAnswer(opened, ids) : []
  const errors = form.formState.errors.precautions
  const error = errors?.answers?.message ?? errors?.answers?.root?.message
  return (
    <Stack gap="sm" ref={ref}>
      {firstPrecautionGroups.map(({ name, ids: members }) => {
        const [only] = members
        if (members.length === 1 && only !== undefined) return single(only, name)
        const isOpen = opened.includes(name) || members.some(has)
        return (
          <div key={name} role="group" aria-label={name}>
            <Checkbox
              label={name}
              checked={isOpen}
              error={unanswered.includes(name) && WHICH_ONE}
              onChange={(event) => toggleGroup(name, members, event.currentTarget.checked)}
            />
            {isOpen && (
              <Stack gap="sm" pl={30} mt={8}>
                {members.map((id) => single(id))}
              </Stack>
            )}
          </div>
        )
      })}
      {[...more, ...others].map((id) => single(id))}
      <div>
        <Button variant="default" size="compact-sm" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {isMore ? 'Fewer precautions' : 'More precautions'}
        </Button>
      </div>
      {error && <Input.Error>{error}</Input.Error>}
      <Group align="flex-end" gap="sm">
        <DateField form={form} name="precautions.askedOn" label="Asked on" />
        <Button
          variant="default"
          onClick={() => {
            onOpen([])
            form.setValue('precautions.askedOn', today(), { shouldDirty: true, shouldValidate: true })
          }}
        >
          {ids.length === 0 ? 'Today: none of these' : 'Today: none of the others'}
        </Button>
      </Group>
    </Stack>
  )
}
