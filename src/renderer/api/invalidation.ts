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
  'suggestions',
  'pages',
  'anatomy.experience',
] as const satisfies readonly QueryPrefix[]

/** Queries that show the client's details above a page, or the name in a list. */
const clientDetails = [
  'clients',
  'complaints',
  'visits',
  'drafts',
  'outcomes',
  'followUps',
  'pages',
] as const satisfies readonly QueryPrefix[]

/** Queries of the printed papers of a complaint. */
const papers = [
  'pages.planPaper',
  'pages.progressPaper',
  'pages.letterPaper',
] as const satisfies readonly QueryPrefix[]

/** Queries that show visits with their signatures and amendments, or count the unsigned ones. */
const visitPages = [
  'pages.railCounts',
  'pages.client',
  'pages.complaint',
  'pages.visit',
  'pages.editVisit',
  'pages.newVisit',
  'visits',
  'drafts',
  'pages.progress',
  'pages.plan',
  ...papers,
] as const satisfies readonly QueryPrefix[]

/** Queries that name tissues or suggest them. */
const tissues = [
  'anatomy',
  'pages.complaint',
  'pages.visit',
  'pages.editVisit',
  'pages.newVisit',
  'visits',
  'suggestions',
] as const satisfies readonly QueryPrefix[]

/** Queries that show which measures are asked, and their values. */
const measuredPages = [
  'measures',
  'outcomes',
  'followUps',
  'pages.complaint',
  'pages.visit',
  'pages.editVisit',
  'pages.newVisit',
  'pages.progress',
  ...papers,
] as const satisfies readonly QueryPrefix[]

/** Queries that show suggestions. */
const suggestionPages = [
  ...papers,
  'suggestions',
  'pages.complaint',
  'pages.visit',
  'pages.editVisit',
  'pages.newVisit',
] as const satisfies readonly QueryPrefix[]

/** Queries that show the treatment plan. */
const planPages = ['pages.plan', ...suggestionPages] as const satisfies readonly QueryPrefix[]

/** Queries that show backups, and the warning in the rail. */
const backups = ['backups'] as const satisfies readonly QueryPrefix[]

const wholePractice = [
  'practice',
  'backups',
  ...clinicalRecord,
  'anatomy',
  'routines',
  'phrases',
  'techniques',
] as const satisfies readonly QueryPrefix[]

/** The queries that each mutation may change. A screen that shows one reads it again. */
export const changedBy: Record<MutationPath, readonly QueryPrefix[]> = {
  'practice.start': wholePractice,
  'practice.tryAgain': wholePractice,
  'practice.startNew': wholePractice,
  'practice.chooseFolder': wholePractice,
  'practice.openWithoutJournal': wholePractice,
  // A window that shows another practice is loaded again.
  'practice.openSample': [],
  'practice.closeSample': [],
  'practice.trustClock': ['practice'],
  // The relief criterion decides which complaints need another look.
  'practice.saveSettings': ['practice', ...clinicalRecord],

  'backups.backUpNow': backups,
  'backups.saveSettings': backups,
  'backups.acceptFewer': backups,
  'backups.noteLossesSeen': ['practice'],
  'backups.chooseFolder': [],
  'backups.examine': [],
  'backups.examineUndo': [],
  'backups.openCopy': [],
  'backups.restore': wholePractice,

  'pages.deleteClient': [...clinicalRecord, 'backups'],
  'pages.deleteComplaint': clinicalRecord,
  'pages.undoDeletion': [...clinicalRecord, 'backups'],
  // The comparison on the screen is of before. Everything else is read again when it is opened.
  'pages.restoreClient': ['backups', 'clients', 'anatomy', 'pages.railCounts'],

  'clients.create': clientDetails,
  // The birth date and the precautions of a client decide about the suggestions for all complaints.
  'clients.update': clinicalRecord,
  'clients.setArchived': clientDetails,
  'clients.answerPrecautions': clinicalRecord,
  'clients.saveColumns': ['clients.views'],
  'clients.createView': ['clients.views'],
  'clients.renameView': ['clients.views'],
  'clients.deleteView': ['clients.views'],
  'complaints.create': clinicalRecord,
  'complaints.update': clinicalRecord,
  'complaints.answerRedFlags': clinicalRecord,
  'complaints.recordClearance': clinicalRecord,

  'visits.create': clinicalRecord,
  'visits.update': clinicalRecord,
  'visits.void': clinicalRecord,
  'visits.correct': clinicalRecord,
  'visits.sign': visitPages,
  'visits.amend': visitPages,
  // Autosave runs while somebody types. Lists of drafts are read again when they are opened.
  'drafts.save': [],
  'drafts.discard': ['drafts', 'pages.railCounts'],
  'drafts.saveForm': [],
  'drafts.discardForm': ['drafts', 'pages.railCounts'],

  'outcomes.save': clinicalRecord,
  'followUps.saveAnswers': clinicalRecord,
  'followUps.noAnswer': ['followUps', 'pages.railCounts'],
  'followUps.askLater': ['followUps', 'pages.railCounts'],
  'followUps.undoCall': ['followUps', 'pages.railCounts'],
  'followUps.stopAsking': ['followUps', 'pages.railCounts'],
  'followUps.askNow': ['followUps', 'pages.railCounts'],
  'followUps.setNoCalls': clientDetails,
  // Forms of visits and follow-ups ask for the chosen measures.
  'measures.save': measuredPages,
  'measures.saveChoice': measuredPages,
  'measures.saveDefaults': measuredPages,

  'plans.save': planPages,
  'plans.addItem': planPages,
  'plans.addItems': planPages,
  'plans.undoAdd': planPages,
  'suggestions.ruleOut': suggestionPages,
  'suggestions.withdrawRuledOut': suggestionPages,

  'anatomy.create': tissues,
  'anatomy.update': tissues,
  'anatomy.setRetired': tissues,
  'anatomy.addRelation': tissues,
  'anatomy.deleteRelation': tissues,
  'anatomy.setHidden': tissues,

  'routines.create': ['routines'],
  'routines.rename': ['routines'],
  'routines.delete': ['routines'],
  'phrases.save': ['phrases'],
  'phrases.delete': ['phrases'],
  // Counts a use, which orders the list. The list stays as it is while somebody chooses from it.
  'phrases.countUse': [],
  'techniques.save': ['techniques'],
}
