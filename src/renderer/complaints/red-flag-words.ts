import type { RedFlagId, WidespreadSignId } from '@shared/reasoning/record/red-flags'
import type { Urgency } from '@shared/safety/red-flag'

interface RedFlagWords {
  /** A question that a practitioner can read out. */
  question: string
  /** The finding if the answer was yes. */
  finding: string
  why: string
}

const words: Record<RedFlagId, RedFlagWords> = {
  'chest-pain-on-effort': {
    question: 'Chest, arm or jaw pain that comes with effort, or with breathlessness or sweating?',
    finding: 'Chest, arm or jaw pain with effort, breathlessness or sweating',
    why: 'The heart has to be ruled out first.',
  },
  'worst-ever-headache': {
    question: 'A sudden headache, the worst ever?',
    finding: 'A sudden headache, the worst ever',
    why: 'A bleed in or around the brain has to be ruled out first.',
  },
  'stroke-signs': {
    question:
      'Face, arm or leg suddenly weak, trouble speaking, swallowing or seeing, or a sudden loss of balance?',
    finding: 'Sudden weakness, loss of balance, or trouble speaking, swallowing or seeing',
    why: 'These can be signs of a stroke or of a torn artery in the neck.',
  },
  'saddle-numbness': {
    question: 'Numb between the legs, where a saddle would touch?',
    finding: 'Numbness between the legs, where a saddle would touch',
    why: 'The nerves at the lower end of the spine may be compressed. Every hour counts.',
  },
  'bladder-or-bowel-change': {
    question: 'New trouble passing or holding urine or stool?',
    finding: 'New trouble passing or holding urine or stool',
    why: 'The nerves at the lower end of the spine may be compressed. Every hour counts.',
  },
  'fast-weakness': {
    question: 'Weakness in an arm or leg that is getting worse, or both legs unsteady?',
    finding: 'Weakness in an arm or leg that is getting worse, or both legs unsteady',
    why: 'A nerve or the spinal cord may be compressed.',
  },
  'hot-swollen-calf': {
    question: 'One calf or leg swollen, warm or red and tender?',
    finding: 'One calf or leg swollen, warm or red and tender',
    why: 'A clot in a vein has to be ruled out; massage could loosen it.',
  },
  fever: {
    question: 'Fever, chills, or feeling ill together with the pain?',
    finding: 'Fever, chills, or feeling ill together with the pain',
    why: 'An infection has to be ruled out first.',
  },
  'hot-swollen-joint': {
    question: 'A joint that is hot, red and swollen?',
    finding: 'A joint that is hot, red and swollen',
    why: 'An infection or an inflamed joint has to be ruled out first.',
  },
  'major-injury': {
    question:
      'Began with a fall, a blow or an accident that could break a bone (with osteoporosis, also a minor one)?',
    finding: 'Began with a fall, a blow or an accident that could break a bone',
    why: 'A broken bone has to be ruled out first.',
  },
  'new-headache-over-50': {
    question: 'A new kind of headache after age 50, with a tender temple, pain on chewing or changed vision?',
    finding: 'A new kind of headache after age 50, with a tender temple, pain on chewing or changed vision',
    why: 'An inflamed artery at the temple can cause blindness.',
  },
  'throbbing-belly-and-back-pain': {
    question: 'A throbbing feeling in the belly together with belly or back pain?',
    finding: 'A throbbing feeling in the belly together with belly or back pain',
    why: 'The main artery of the belly may be widened.',
  },
  'cancer-history': {
    question: 'Cancer now or in the past, and this pain is new?',
    finding: 'Cancer now or in the past, and this pain is new',
    why: 'A spread to the bones has to be ruled out.',
  },
  'night-pain': {
    question: 'Pain at night that no position eases?',
    finding: 'Pain at night that no position eases',
    why: 'Most muscle and joint pain eases in some position.',
  },
  'weight-loss': {
    question: 'Losing weight without trying?',
    finding: 'Losing weight without trying',
    why: 'A general illness has to be ruled out.',
  },
  'steroids-or-thin-bones': {
    question: 'Sudden back pain with long use of steroids, or with known osteoporosis?',
    finding: 'Sudden back pain with long use of steroids, or with known osteoporosis',
    why: 'A vertebra may be fractured.',
  },
  'long-morning-stiffness': {
    question: 'Stiff for more than half an hour each morning, better with moving, worse with rest?',
    finding: 'Stiff for more than half an hour each morning, better with moving, worse with rest',
    why: 'An inflammatory disease of the joints or the spine has to be ruled out.',
  },
  'numbness-or-tingling-spreading': {
    question: 'Numbness or tingling that spreads, or clumsy hands?',
    finding: 'Numbness or tingling that spreads, or clumsy hands',
    why: 'Nerves or the spinal cord should be examined.',
  },
}

const isKnown = (id: string): id is RedFlagId => Object.hasOwn(words, id)

/** Returns the words for a flag; for a flag of a newer version, its id. */
export function redFlagWords(id: string): RedFlagWords {
  if (isKnown(id)) return words[id]
  const name = id.replaceAll('-', ' ')
  return { question: name, finding: name, why: 'It was recorded as a red flag.' }
}

export const urgencyWords: Record<Urgency, string> = {
  emergency: 'Emergency: call for help now',
  'same day': 'Refer to a doctor today',
  'see a doctor soon': 'Refer to a doctor soon',
}

export const widespreadSignWords: Record<WidespreadSignId, string> = {
  'spreading-to-new-regions': 'The pain spreads to new places from visit to visit',
  'both-sides': 'It hurts on both sides, above and below the waist',
  'touch-hurts-everywhere': 'Light touch hurts, also where there is no complaint',
  'poor-sleep': 'Sleep is poor and does not refresh',
}
