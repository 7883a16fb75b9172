/** Most urgent first. */
export const urgencies = ['emergency', 'same day', 'see a doctor soon'] as const
export type Urgency = (typeof urgencies)[number]

export interface RedFlag {
  id: string
  /** The question, in plain words a practitioner can read out. */
  label: string
  urgency: Urgency
  why: string
}

/**
 * Findings that belong to a doctor before any massage. A prompt, not a diagnosis: a single flag is a poor test of any
 * disease, so it asks for a look and says nothing about the cause.
 * Source: the red flags that guidelines on back, neck, head and leg pain commonly name.
 */
export const redFlags: readonly RedFlag[] = [
  {
    id: 'chest-pain-on-effort',
    label: 'Chest, arm or jaw pain that comes with effort, or with breathlessness or sweating?',
    urgency: 'emergency',
    why: 'The heart has to be ruled out first.',
  },
  {
    id: 'worst-ever-headache',
    label: 'A sudden headache, the worst ever?',
    urgency: 'emergency',
    why: 'A bleed in or around the brain has to be ruled out first.',
  },
  {
    id: 'stroke-signs',
    label:
      'Face, arm or leg suddenly weak, trouble speaking, swallowing or seeing, or a sudden loss of balance?',
    urgency: 'emergency',
    why: 'These can be signs of a stroke or of a torn artery in the neck.',
  },
  {
    id: 'saddle-numbness',
    label: 'Numb between the legs, where a saddle would touch?',
    urgency: 'emergency',
    why: 'The nerves at the lower end of the spine may be pressed; hours count.',
  },
  {
    id: 'bladder-or-bowel-change',
    label: 'New trouble passing or holding urine or stool?',
    urgency: 'emergency',
    why: 'The nerves at the lower end of the spine may be pressed; hours count.',
  },
  {
    id: 'fast-weakness',
    label: 'Weakness in an arm or leg that is getting worse, or both legs unsteady?',
    urgency: 'same day',
    why: 'A nerve or the spinal cord may be pressed.',
  },
  {
    id: 'hot-swollen-calf',
    label: 'One calf or leg swollen, warm or red and tender?',
    urgency: 'same day',
    why: 'A clot in a vein has to be ruled out; massage could loosen it.',
  },
  {
    id: 'fever',
    label: 'Fever, chills, or feeling ill together with the pain?',
    urgency: 'same day',
    why: 'An infection has to be ruled out first.',
  },
  {
    id: 'hot-swollen-joint',
    label: 'A joint that is hot, red and swollen?',
    urgency: 'same day',
    why: 'An infection or an inflamed joint has to be ruled out first.',
  },
  {
    id: 'major-injury',
    label: 'Began with a fall, a blow or an accident that could break a bone (a small one, with thin bones)?',
    urgency: 'same day',
    why: 'A broken bone has to be ruled out first.',
  },
  {
    id: 'new-headache-over-50',
    label: 'A new kind of headache after 50, with a tender temple, pain on chewing or changed sight?',
    urgency: 'same day',
    why: 'An inflamed artery at the temple can cost the sight.',
  },
  {
    id: 'throbbing-belly-and-back-pain',
    label: 'A throbbing feeling in the belly together with belly or back pain?',
    urgency: 'emergency',
    why: 'The main artery of the belly may be widened.',
  },
  {
    id: 'cancer-history',
    label: 'Cancer now or in the past, and this pain is new?',
    urgency: 'see a doctor soon',
    why: 'Spread to bone has to be thought of.',
  },
  {
    id: 'night-pain',
    label: 'Pain at night that no position eases?',
    urgency: 'see a doctor soon',
    why: 'Pain of muscles and joints mostly has a position that eases it.',
  },
  {
    id: 'weight-loss',
    label: 'Losing weight without trying?',
    urgency: 'see a doctor soon',
    why: 'An illness of the whole body has to be thought of.',
  },
  {
    id: 'steroids-or-thin-bones',
    label: 'Sudden back pain with long use of steroids, or with known thin bones?',
    urgency: 'see a doctor soon',
    why: 'A bone of the spine may have given way.',
  },
  {
    id: 'long-morning-stiffness',
    label: 'Stiff for more than half an hour each morning, better with moving, worse with rest?',
    urgency: 'see a doctor soon',
    why: 'An inflammatory disease of the joints or the spine has to be thought of.',
  },
  {
    id: 'numbness-or-tingling-spreading',
    label: 'Numbness or tingling that spreads, or clumsy hands?',
    urgency: 'see a doctor soon',
    why: 'Nerves or the spinal cord should be examined.',
  },
]

export const redFlagById: ReadonlyMap<string, RedFlag> = new Map(redFlags.map((flag) => [flag.id, flag]))

export const widespreadSigns = [
  { id: 'spreading-to-new-regions', label: 'The pain spreads to new places from visit to visit' },
  { id: 'both-sides', label: 'It hurts on both sides, above and below the waist' },
  { id: 'touch-hurts-everywhere', label: 'Light touch hurts, also where there is no complaint' },
  { id: 'poor-sleep', label: 'Sleep is poor and does not refresh' },
] as const

export type WidespreadSignId = (typeof widespreadSigns)[number]['id']
