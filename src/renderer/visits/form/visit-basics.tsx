import { Group, Input, SegmentedControl, TextInput } from '@mantine/core'
import { visitKinds } from '@shared/vocabulary'
import type { VisitForm } from '@shared/visits'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { visitKindLabels } from '../../progress/work-labels'
import { MomentField } from '../../ui/fields/moment-field'
import { wholeNumber } from '../../ui/fields/whole-number'
import { Section } from '../../ui/section'
import classes from './visit-form.module.css'

/** When the visit was, how long, and of which kind. */
export function VisitBasics({ form }: { form: UseFormReturn<VisitForm> }) {
  return (
    <Section title="This visit">
      <Group className={classes.basics}>
        <MomentField form={form} name="at" label="Date and time" />
        <TextInput
          {...form.register('minutes', {
            setValueAs: wholeNumber,
          })}
          label="Minutes"
          inputMode="numeric"
          w={64}
          error={form.formState.errors.minutes?.message}
          autoComplete="off"
        />
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Input.Wrapper label="Kind" labelElement="div">
              <div>
                <SegmentedControl
                  aria-label="Kind"
                  className={classes.kind}
                  data={visitKinds.map((value) => ({ value, label: visitKindLabels[value] }))}
                  value={field.value}
                  onChange={field.onChange}
                />
              </div>
            </Input.Wrapper>
          )}
        />
      </Group>
    </Section>
  )
}
