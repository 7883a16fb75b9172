/**
 * The closed lists of the record. The values are stored, so never change or remove one. The schemas, the types, the
 * tables and the labels of the screens are made from these lists. Tests compare the CHECKs of the database with them.
 */

export const sides = ['left', 'right', 'both', 'middle'] as const
export type Side = (typeof sides)[number]

export const complaintStatuses = ['open', 'resolved', 'referred on'] as const
export type ComplaintStatus = (typeof complaintStatuses)[number]

export const visitKinds = ['therapeutic', 'relaxation', 'assessment'] as const
export type VisitKind = (typeof visitKinds)[number]

/** The parts of a visit's note. */
export const noteSections = ['subjective', 'objective', 'assessment', 'plan'] as const
export type NoteSection = (typeof noteSections)[number]

export const pressures = ['light', 'medium', 'firm'] as const
export type Pressure = (typeof pressures)[number]

/** How a tissue responded to the work. */
export const responses = ['released', 'partly', 'did not release'] as const
export type Response = (typeof responses)[number]

/** Whether palpation of the tissue gave the client's familiar pain. */
export const familiarPains = ['yes', 'no', 'not tested'] as const
export type FamiliarPain = (typeof familiarPains)[number]

/** What pain can be like, in words that clients use. Numb and stiff are answers to the same question. */
export const painKinds = [
  'aching',
  'sharp',
  'burning',
  'tingling',
  'numb',
  'stiff',
  'throbbing',
  'shooting',
] as const
export type PainKind = (typeof painKinds)[number]

/** How far pain, numbness or tingling runs down an arm or leg. */
export const radiations = [
  'none',
  'to the elbow or knee',
  'below the elbow or knee',
  'to the hand or foot',
] as const
export type Radiation = (typeof radiations)[number]

/** How long relief lasted, as the client tells it. */
export const reliefs = [
  'none',
  'under 4 hours',
  '4 to 24 hours',
  '1 to 3 days',
  '4 to 7 days',
  'over 7 days',
  'still better',
] as const
export type Relief = (typeof reliefs)[number]

/**
 * The classification of a visit. 'partly lasted': the pain eased and stayed lower, but by less than the relief
 * criterion. 'too early': asked before relief could have lasted, or before worse could be distinguished from soreness.
 * 'not recorded': nobody asked.
 */
export const verdicts = [
  'lasted',
  'partly lasted',
  'did not last',
  'no change',
  'worse',
  'too early',
  'not recorded',
] as const
export type Verdict = (typeof verdicts)[number]

/** How the outcome of a visit was asked for. */
export const askedHows = ['at the next visit', 'phone', 'message', 'in person'] as const
export type AskedHow = (typeof askedHows)[number]

/** The result of a follow-up call that brought no outcome. */
export const callResults = ['no answer', 'ask again', 'let rest'] as const
export type CallResult = (typeof callResults)[number]

export const planActions = ['check', 'work'] as const
export type PlanAction = (typeof planActions)[number]

/** How often a practice uses a technique. */
export const uses = ['often', 'sometimes', 'rarely'] as const
export type Use = (typeof uses)[number]

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export const dateFormats = ['day-month-year', 'month-day-year', 'year-month-day'] as const
export type DateFormat = (typeof dateFormats)[number]

/** The order in which the names of a client are shown, and by which lists are sorted. */
export const nameOrders = ['given-family', 'family-given'] as const
export type NameOrder = (typeof nameOrders)[number]
export const timeFormats = ['24-hour', '12-hour'] as const
export type TimeFormat = (typeof timeFormats)[number]
