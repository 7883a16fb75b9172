/**
 * Where the red flags come from. Mostly the abstract, the guideline page or a summary was read, rarely the full text. A
 * text says so where even that is missing. No clinician has reviewed the red flags yet, and one must before the product
 * is relied on.
 */
const sources = {
  finucane: 'Finucane 2020 (IFOMPT), JOSPT 50:350, single items not checked',
  rushton: 'Rushton 2023 (IFOMPT), JOSPT 53:7, single items not checked',
  downie: 'Downie 2013, BMJ 347:f7095',
  henschke: 'Henschke 2009, Arthritis Rheum 60:3072',
  caudaEquina: 'GIRFT and CSP 2024, BMJ Best Practice, Dionne 2019 and a series of 334 people',
  boneSpread: 'NICE NG234 and a Scottish palliative guideline',
  spinalInfection: 'Yusuf 2019 and an emergency cohort, AJEM 2019',
  myelopathy: 'Cook 2010',
  headache: 'Do 2019 (SNNOOP10)',
  arteritis: 'Smetana 2002, read in a summary, and BSR 2020',
  neckArtery: 'Thomas 2011 and an ACEP review',
  neckFracture: 'Stiell 2003, read in a summary',
  veinClot: 'NICE NG158, with the Wells score',
  chestPain: 'NICE CG95',
  dissection: 'JAMA Rational Clinical Examination on aortic dissection',
  aneurysm: 'NICE NG156',
  hotJoint: 'Coakley 2006',
  child: 'Cornwall 2021 and Queensland guidelines on the limping child',
  spondyloarthritis: 'NICE NG65 and Rudwaleit 2006',
  polymyalgia: 'BSR guideline on polymyalgia',
  compartment: 'A summary of studies on compartment syndrome, the studies not read',
  limbArteries: 'NHS Highland and Devon vascular guidelines',
  lungTop: 'Case reports of tumours at the top of the lung',
  stressFracture: 'Robertson 2017',
  lump: 'NICE NG12, read at GPnotebook',
  diabeticFoot: 'NICE NG19, read in a summary',
  preEclampsia: 'NHS page on pre-eclampsia',
  headInjury: 'NICE guideline on head injury, read in a summary',
  armClot: 'Reviews of blood clots in the arm',
  muscleBreakdown: 'Khan, a review, and a case after massage',
  upperNeck: "Slater 2013 and the Down's Syndrome Association",
  torsionAndEctopic: 'RCEM on testicular torsion and the Ectopic Pregnancy Trust',
  shingles: 'General web pages, a weak source',
  organs: 'Secondary medical sites, a weak source',
  legMassage: 'Lung clots after leg massage: case reports 2009, 2010 and 2020',
  thinBones: 'IOF 2021',
  ottawa: 'Ottawa rules, not checked',
  fast: 'FAST test for stroke, not checked',
  teaching: 'Teaching, not checked',
} as const

/** Returns the text of one or several sources, for the field `source` of a red flag or a cluster. */
export function cite(...ids: (keyof typeof sources)[]): string {
  return ids.map((id) => sources[id]).join('; ')
}
