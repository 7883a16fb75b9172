import type { ClinicRouter } from '@main/router'
import type { AnyTRPCMutationProcedure, AnyTRPCQueryProcedure } from '@trpc/server'

type Areas = ClinicRouter['_def']['record']
type Area = keyof Areas

/** The paths of all procedures of one kind, such as `visits.create`. */
type PathOf<Procedure> = {
  [A in Area]: {
    [Name in keyof Areas[A] & string]: Areas[A][Name] extends Procedure ? `${A}.${Name}` : never
  }[keyof Areas[A] & string]
}[Area]

export type MutationPath = PathOf<AnyTRPCMutationProcedure>

/** All queries of an area, or one query. */
export type QueryPrefix = Area | PathOf<AnyTRPCQueryProcedure>

/** Queries that show something of a client's record: pages, lists, and what is derived from visits and outcomes. */
const clinicalRecord = [
  'clients',
  'complaints',
  'visits',
  'drafts',
  'outcomes',
  'followUps',
  'measures',
  'plans',
  'suggestions',
  'anatomy.experience',
] as const satisfies readonly QueryPrefix[]

/** Queries that show the client's details above a page, or the name in a list. */
const clientDetails = [
  'clients',
  'complaints.page',
  'visits',
  'drafts',
  'outcomes',
  'followUps',
  'measures.progress',
  'plans.page',
] as const satisfies readonly QueryPrefix[]

/** Queries that show visits with their signatures and amendments. */
const visitPages = [
  'clients.page',
  'complaints.page',
  'visits',
  'drafts',
  'measures.progress',
  'plans.page',
] as const satisfies readonly QueryPrefix[]

/** Queries that name tissues or suggest them. */
const tissues = [
  'anatomy',
  'complaints.page',
  'visits',
  'suggestions',
] as const satisfies readonly QueryPrefix[]

const wholePractice = [
  'practice',
  ...clinicalRecord,
  'anatomy',
  'routines',
  'phrases',
  'techniques',
] as const satisfies readonly QueryPrefix[]

/** For each mutation, the queries whose answers it may change. They are read again where a screen shows them. */
export const changedBy: Record<MutationPath, readonly QueryPrefix[]> = {
  'practice.start': wholePractice,
  'practice.tryAgain': wholePractice,
  'practice.openSample': wholePractice,
  'practice.closeSample': wholePractice,
  // The relief criterion decides which complaints need another look.
  'practice.saveSettings': ['practice', ...clinicalRecord],

  'clients.create': clientDetails,
  'clients.update': clientDetails,
  'clients.setArchived': clientDetails,
  'complaints.create': clinicalRecord,
  'complaints.update': clinicalRecord,

  'visits.create': clinicalRecord,
  'visits.update': clinicalRecord,
  'visits.void': clinicalRecord,
  'visits.sign': visitPages,
  'visits.amend': visitPages,
  // Autosave runs while somebody types. Lists of drafts are read again when they are opened.
  'drafts.save': [],
  'drafts.discard': ['drafts'],

  'outcomes.save': clinicalRecord,
  'followUps.saveAnswers': clinicalRecord,
  'followUps.noAnswer': ['followUps'],
  'followUps.askLater': ['followUps'],
  'followUps.undoCall': ['followUps'],
  'followUps.stopAsking': ['followUps'],
  'followUps.askNow': ['followUps'],
  'followUps.setNoCalls': clientDetails,
  // Forms of visits and follow-ups ask for the chosen measures.
  'measures.save': ['measures', 'complaints.page', 'visits', 'outcomes', 'followUps'],
  'measures.saveChoice': ['measures', 'complaints.page', 'visits', 'outcomes', 'followUps'],
  'measures.saveDefaults': ['measures', 'complaints.page', 'visits', 'outcomes', 'followUps'],

  'plans.save': ['plans', 'complaints.page', 'visits', 'suggestions'],
  'plans.addItem': ['plans', 'complaints.page', 'visits', 'suggestions'],
  'plans.addItems': ['plans', 'complaints.page', 'visits', 'suggestions'],
  'plans.undoAdd': ['plans', 'complaints.page', 'visits', 'suggestions'],
  'suggestions.ruleOut': ['suggestions', 'complaints.page', 'visits'],
  'suggestions.withdrawRuledOut': ['suggestions', 'complaints.page', 'visits'],

  'anatomy.create': tissues,
  'anatomy.update': tissues,
  'anatomy.setRetired': tissues,
  'anatomy.addRelation': tissues,
  'anatomy.removeRelation': tissues,
  'anatomy.setHidden': tissues,

  'routines.create': ['routines'],
  'routines.rename': ['routines'],
  'routines.remove': ['routines'],
  'phrases.save': ['phrases'],
  'phrases.remove': ['phrases'],
  // Counts a use, which orders the list. The list stays as it is while somebody chooses from it.
  'phrases.used': [],
  'techniques.save': ['techniques'],
}
