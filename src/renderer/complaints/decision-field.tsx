import { Input, TextInput } from '@mantine/core'
import { doctorDecisions, type DoctorDecision } from '@shared/complaints'
import { Segments } from '../ui/fields/segments'
import { doctorDecisionLabels } from './labels'

interface Props {
  /** Null until somebody has chosen. */
  decision: DoctorDecision | null
  decisionError: string | undefined
  said: string
  /** The error of the text. */
  error: string | undefined
  onChange: (change: { decision: DoctorDecision } | { said: string }) => void
}

/** Whether a doctor allows massage, and the limits or what else the doctor said. */
export function DecisionField({ decision, decisionError, said, error, onChange }: Props) {
  return (
    <>
      <Input.Wrapper label="Massage" labelElement="div" error={decisionError}>
        <div>
          <Segments
            label="Massage"
            choices={choices}
            value={decision}
            onChange={(value) => value && onChange({ decision: value })}
          />
        </div>
      </Input.Wrapper>
      <TextInput
        label={decision === 'allowed with limits' ? 'Limits' : 'What the doctor said'}
        value={said}
        error={error}
        autoComplete="off"
        onChange={(event) => onChange({ said: event.currentTarget.value })}
      />
    </>
  )
}

const choices = doctorDecisions.map((value) => ({ value, label: doctorDecisionLabels[value] }))
