import { signChecklist, signDemands, signPoints, type SignChecklist, type SignDemand } from '@shared/signing'
import { SavedSelect } from '../../ui/saved-fields/saved-inputs'
import { SavedSection } from '../../ui/saved-fields/saved-section'
import { signPointLabels } from './missing-points'

const signDemandLabels: Record<SignDemand, string> = {
  off: 'Off',
  ask: 'Remind me',
  must: 'Required',
}
const choices = signDemands.map((demand) => ({ value: demand, label: signDemandLabels[demand] }))

interface Props {
  saved: SignChecklist
  save: (change: Partial<SignChecklist>, isClosing?: boolean) => Promise<unknown>
}

/** The settings of what is checked before a note is signed. */
export function SignChecklistSettings({ saved, save }: Props) {
  return (
    <SavedSection title="Signing checklist" lead="A reminder can be skipped. A required point cannot.">
      <div className="field-grid">
        {signPoints.map((point) => (
          <SavedSelect
            key={point}
            setting={{
              saved: saved[point],
              schema: signChecklist.shape[point],
              save: (demand, isClosing) => save({ [point]: demand }, isClosing),
            }}
            label={signPointLabels[point]}
            choices={choices}
          />
        ))}
      </div>
    </SavedSection>
  )
}
