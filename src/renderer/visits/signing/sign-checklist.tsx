import { NativeSelect } from '@mantine/core'
import type { PracticeSettings } from '@shared/practice'
import { signDemands, signPoints, type SignDemand } from '@shared/signing'
import type { UseFormReturn } from 'react-hook-form'
import { Section } from '../../ui/section'
import { signPointLabels } from './missing-points'

const demandWords: Record<SignDemand, string> = {
  off: 'not asked for',
  ask: 'named when it is missing',
  must: 'needed before signing',
}

/** What this practice wants in a note before it is signed. */
export function SignChecklistFields({ form }: { form: UseFormReturn<PracticeSettings> }) {
  return (
    <Section
      title="Before a note is signed"
      lead="What is missing is named, and holds nothing back unless it is needed."
    >
      <div className="field-grid">
        {signPoints.map((point) => (
          <NativeSelect
            key={point}
            {...form.register(`signChecklist.${point}`)}
            label={signPointLabels[point]}
            data={signDemands.map((demand) => ({ value: demand, label: demandWords[demand] }))}
            error={form.formState.errors.signChecklist?.[point]?.message}
          />
        ))}
      </div>
    </Section>
  )
}
