import { DefaultMeasures } from '../../measures/default-measures'
import { SavedWholeNumber } from '../../ui/saved-fields/saved-inputs'
import { SavedSection } from '../../ui/saved-fields/saved-section'
import { SignChecklistSettings } from '../../visits/signing/sign-checklist'
import { PalpationMinutes } from './palpation-minutes'
import { useSettings } from './use-settings'

export function VisitsTab() {
  const { settings, save, setting } = useSettings()
  return (
    <>
      <SignChecklistSettings
        saved={settings.signChecklist}
        save={(signChecklist, isClosing) => save({ signChecklist }, isClosing)}
      />
      <DefaultMeasures />
      <SavedSection
        title="Relief criterion"
        lead="A convention of Elsewhere. A change applies to all visits."
      >
        <div className="field-grid">
          <SavedWholeNumber setting={setting('reliefPoints')} label="Minimum decrease in pain (points)" />
          <SavedWholeNumber setting={setting('reliefPercent')} label="Minimum decrease in pain (percent)" />
          <SavedWholeNumber setting={setting('reliefHours')} label="Time after the visit (hours)" />
        </div>
      </SavedSection>
      <PalpationMinutes />
    </>
  )
}
