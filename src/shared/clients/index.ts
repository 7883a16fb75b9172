import { z } from 'zod'
import {
  id,
  line,
  pastDay,
  prose,
  requiredLine,
  expectedRevision,
  schemaByTime,
  type ParsedByTime,
} from '../fields'
import { relatives } from './family'
import { partialPastDate } from '../partial-dates'
import { precautionAnswers } from '../safety/precaution-answers'

/** A phone number in any form, with a comment if wanted: "555-0199 (evenings)". */
const phone = line(60).refine(
  (text) => text === '' || (text.match(/\p{Nd}/gu)?.length ?? 0) >= 3,
  'Enter at least 3 digits',
)

/** The fields of a form that identify a person. */
const identity = {
  firstName: requiredLine('Enter a name', 100),
  lastName: line(100),
  phone,
  email: line(200).refine(
    (text) => text === '' || /^\S+@\S+$/.test(text),
    'Enter an e-mail address with an @ and no spaces',
  ),
}

const details = {
  /** What the client is called: "Liz" for Elizabeth; '' where it is the first name. */
  preferredName: line(100),
  pronouns: line(60),
  insurer: line(),
  claimNumber: line(100),
  address: prose(500),
  occupation: line(),
  emergencyName: line(),
  emergencyPhone: phone,
  physician: line(),
  referralSource: line(),
  healthHistory: prose(),
  contraindications: prose(2000),
  allergies: prose(2000),
  medication: prose(2000),
}

/** A client's record. Only the first name is required. */
export const clientInput = schemaByTime((now) =>
  z.object({
    ...identity,
    /** The month or the year alone where no more is known. */
    dateOfBirth: partialPastDate(now).nullable(),
    ...details,
    consentOn: pastDay(now).nullable(),
    precautions: precautionAnswers(now),
    relatives,
  }),
)
export type ClientInput = ParsedByTime<typeof clientInput>

export const emptyClient: ClientInput = {
  firstName: '',
  lastName: '',
  preferredName: '',
  pronouns: '',
  insurer: '',
  claimNumber: '',
  dateOfBirth: null,
  phone: '',
  email: '',
  address: '',
  occupation: '',
  emergencyName: '',
  emergencyPhone: '',
  physician: '',
  referralSource: '',
  healthHistory: '',
  contraindications: '',
  allergies: '',
  medication: '',
  consentOn: null,
  precautions: { answers: [], askedOn: null },
  relatives: [],
}

export const clientSearch = z.object({
  text: z.string().max(200),
  archived: z.boolean().default(false),
  limit: z.number().int().min(1).max(500).default(50),
  /** How many of the found clients to skip: where the next page starts. */
  cursor: z.number().int().min(0).default(0),
})

/** Asks for the clients who may be the person in the form. */
export const duplicateQuery = z.object({
  ...identity,
  /** The surname and the birth date together say that it is the same person. */
  dateOfBirth: z.string().max(10).nullable().default(null),
})
export type DuplicateQuery = z.infer<typeof duplicateQuery>

export const clientUpdate = schemaByTime((now) =>
  z.object({ id, client: clientInput(now), expectedRevision }),
)

/** The answers of a client about the precautions. */
export const clientPrecautions = schemaByTime((now) =>
  z.object({ clientId: id, precautions: precautionAnswers(now) }),
)
