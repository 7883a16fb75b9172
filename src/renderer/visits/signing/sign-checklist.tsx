import { NativeSelect } from '@mantine/core'
import type { PracticeSettings } from '@shared/practice'
import { signDemands, signPoints, type SignDemand } from '@shared/signing'
import type { UseFormReturn } from 'react-hook-form'
import { Section } from '../../ui/section'
import { signPointLabels } from './missing-points'

const signDemandLabels: Record<SignDemand, string> = {
  off: 'Off',
  ask: 'Remind me',
  must: 'Required',
}

/** The settings of what is checked before a note is signed. */
export function SignChecklistFields({ form }: { form: UseFormReturn<PracticeSettings> }) {
  return (
    <Section title="Signing checklist" lead="A reminder can be skipped. A required point cannot.">
      <div className="field-grid">
        {signPoints.map((point) => (
          <NativeSelect
            key={point}
            {...form.register(`signChecklist.${point}`)}
            label={signPointLabels[point]}
            data={signDemands.map((demand) => ({ value: demand, label: signDemandLabels[demand] }))}
            error={form.formState.errors.signChecklist?.[point]?.message}
          />
        ))}
      </div>
    </Section>
  )
}
