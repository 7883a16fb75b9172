import { z } from 'zod'
import { palpationGroups } from './anatomy/palpation-groups'
import { tissueId } from './anatomy/own-tissue'
import { countries } from './countries'
import { line, prose, requiredLine } from './fields'
import { signChecklist } from './signing'
import { dateFormats, nameOrders, papers, timeFormats } from './vocabulary'

/** The code of the country of phones without a country code; '' where it is not set. */
const country = z
  .string()
  .refine((code) => code === '' || countries.includes(code), 'Choose a country from the list')

/** The form of the first start. The paper, the formats of dates and times and the country come from the computer's region. */
export const practiceStart = z.object({
  name: requiredLine('Enter the practice name'),
  practitioner: requiredLine('Enter your name'),
  paper: z.enum(papers).default('a4'),
  dateFormat: z.enum(dateFormats).default('day-month-year'),
  timeFormat: z.enum(timeFormats).default('24-hour'),
  country: country.default(''),
})
export type PracticeStart = z.input<typeof practiceStart>

const between = (least: number, most: number, message: string) =>
  z.number(message).int(message).min(least, message).max(most, message)

/** A small picture, stored in the database so that a backup has it too. */
const logo = z
  .string()
  .max(400_000, 'Choose a picture under 300 kB')
  .regex(/^$|^data:image\/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]+$/, 'Choose a PNG, JPEG or SVG picture')

const PALPATION_MINUTES = 'Enter a whole number from 1 to 30'
const palpationGroupIds: ReadonlySet<string> = new Set(palpationGroups.map(({ id }) => id))

const palpatedId = z
  .string()
  .refine(
    (id) => palpationGroupIds.has(id) || tissueId.safeParse(id).success,
    'This tissue or group is not known',
  )
/** The least minutes of enough work. */
export const minutesOfEnoughWork = between(1, 30, PALPATION_MINUTES)

/** The practice's own minutes of enough work, by the id of a palpation group or of a tissue. */
const palpationMinutes = z.record(palpatedId, minutesOfEnoughWork)

export const practiceSettings = z.object({
  name: requiredLine('Enter the practice name'),
  practitioner: requiredLine('Enter your name'),
  credentials: line(),
  address: prose(500),
  phone: line(60),
  email: line(200),
  logo,
  paper: z.enum(papers),
  dateFormat: z.enum(dateFormats),
  nameOrder: z.enum(nameOrders),
  timeFormat: z.enum(timeFormats),
  country,
  reliefPoints: between(1, 5, 'Enter a whole number from 1 to 5'),
  reliefPercent: between(10, 60, 'Enter a whole number from 10 to 60'),
  reliefHours: between(24, 336, 'Enter a whole number from 24 to 336'),
  signChecklist,
  /** Whether single letter keys act (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  palpationMinutes,
})
export type PracticeSettings = z.infer<typeof practiceSettings>

/** Which of several data folders with a practice is used. */
export const folderChoice = z.object({
  folder: z.string().min(1, 'Choose a folder').max(4096, 'Choose a folder'),
})

/**
 * A change of the settings: only the fields that were changed, so that a window does not write back what another one saved
 * meanwhile. The checklist and the minutes keep the entries that are not named here. Minutes of null are the default again.
 */
export const settingsChange = practiceSettings.partial().extend({
  signChecklist: signChecklist.partial().optional(),
  palpationMinutes: z.record(palpatedId, minutesOfEnoughWork.nullable()).optional(),
})
export type SettingsChange = z.infer<typeof settingsChange>

/** Returns the settings after a change. */
export function changeSettings(settings: PracticeSettings, change: SettingsChange): PracticeSettings {
  const { signChecklist = {}, palpationMinutes = {}, ...fields } = change
  const minutes = Object.entries({ ...settings.palpationMinutes, ...palpationMinutes })
  return {
    ...settings,
    ...fields,
    signChecklist: { ...settings.signChecklist, ...signChecklist },
    palpationMinutes: Object.fromEntries(
      minutes.filter((entry): entry is [string, number] => entry[1] !== null),
    ),
  }
}
