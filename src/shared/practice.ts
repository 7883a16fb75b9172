import { z } from 'zod'
import { line, prose, requiredLine } from './fields'
import { signChecklist } from './signing'
import { dateFormats, papers } from './vocabulary'

/** The form of the first start. The paper and the date format come from the computer's region. */
export const practiceStart = z.object({
  name: requiredLine('Enter the practice name'),
  practitioner: requiredLine('Enter your name'),
  paper: z.enum(papers).default('a4'),
  dateFormat: z.enum(dateFormats).default('day-month-year'),
})
export type PracticeStart = z.input<typeof practiceStart>

const between = (least: number, most: number, message: string) =>
  z.number(message).int(message).min(least, message).max(most, message)

/** A small picture, stored in the database so that a backup has it too. */
const logo = z
  .string()
  .max(400_000, 'Choose a picture under 300 kB')
  .regex(/^$|^data:image\/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]+$/, 'Choose a PNG, JPEG or SVG picture')

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
  reliefPoints: between(1, 5, 'Enter a whole number from 1 to 5'),
  reliefPercent: between(10, 60, 'Enter a whole number from 10 to 60'),
  reliefHours: between(24, 336, 'Enter a whole number from 24 to 336'),
  signChecklist,
})
export type PracticeSettings = z.infer<typeof practiceSettings>
