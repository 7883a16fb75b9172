import { countries } from '@shared/countries'
import { dateFormats, nameOrders, papers, timeFormats } from '@shared/vocabulary'
import { nameOrderLabels, paperLabels } from '../../practice/labels'
import { formatDay } from '../../ui/dates'
import { formatTime } from '../../ui/times'
import { LOCALE } from '../../ui/locale'
import { SavedSelect, SavedTextarea, SavedTextInput } from '../../ui/saved-fields/saved-inputs'
import { SavedSection } from '../../ui/saved-fields/saved-section'
import { LogoField } from './logo-field'
import { useSettings } from './use-settings'

const countryName = new Intl.DisplayNames(LOCALE, { type: 'region' })
const countryChoices = [
  { value: '', label: 'Not set' },
  ...countries
    .map((value) => ({ value, label: countryName.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, LOCALE)),
]
const paperChoices = papers.map((value) => ({ value, label: paperLabels[value] }))
const nameOrderChoices = nameOrders.map((value) => ({ value, label: nameOrderLabels[value] }))
const EXAMPLE_DAY = '2026-12-31'
const dateFormatChoices = dateFormats.map((value) => ({ value, label: formatDay(EXAMPLE_DAY, value) }))
const timeFormatChoices = timeFormats.map((value) => ({ value, label: formatTime('14:30', value) }))

export function PracticeTab() {
  const { setting } = useSettings()
  return (
    <>
      <SavedSection title="Practice">
        <div className="field-grid">
          <SavedTextInput setting={setting('name')} label="Practice name" />
          <SavedTextInput setting={setting('practitioner')} label="Your name for signatures" />
          <SavedTextInput
            setting={setting('credentials')}
            label="Credentials"
            placeholder="RMT, licence 12345"
          />
          <SavedTextInput setting={setting('phone')} label="Phone" />
          <SavedTextInput setting={setting('email')} label="E-mail" />
          <SavedTextarea setting={setting('address')} label="Address" className="wide" />
          <LogoField setting={setting('logo')} />
        </div>
      </SavedSection>
      <SavedSection title="Paper and formats">
        <div className="field-grid">
          <SavedSelect setting={setting('paper')} label="Paper" choices={paperChoices} />
          <SavedSelect setting={setting('dateFormat')} label="Date format" choices={dateFormatChoices} />
          <SavedSelect setting={setting('timeFormat')} label="Time format" choices={timeFormatChoices} />
          <SavedSelect
            setting={setting('nameOrder')}
            label="Names of clients"
            description="Lists of clients have the same order"
            choices={nameOrderChoices}
          />
          <SavedSelect
            setting={setting('country')}
            label="Country"
            description="For phone numbers without a country code"
            choices={countryChoices}
          />
        </div>
      </SavedSection>
    </>
  )
}
