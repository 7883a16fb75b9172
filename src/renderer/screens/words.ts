import { screenById } from '@shared/screens/screens'
import type { OtherCause, ScreenResult } from '@shared/screens/screen'

/** What hands cannot work on, for a sentence. */
export const otherCauseNames: Record<OtherCause, string> = {
  joint: 'a joint',
  'nerve root': 'a nerve root at the spine',
  nerve: 'a nerve in the limb',
  tendon: 'a tendon or bursa',
  organ: 'an organ or blood vessel',
  sensitised: 'a sensitised nervous system',
}

/** The same as a label. */
export const otherCauseLabels: Record<OtherCause, string> = {
  joint: 'joint',
  'nerve root': 'nerve root',
  nerve: 'limb nerve',
  tendon: 'tendon',
  organ: 'organ, vessel',
  sensitised: 'nervous system',
}

export const screenResultLabels: Record<ScreenResult, string> = {
  positive: 'Positive',
  negative: 'Negative',
  unsure: 'Not sure',
}

/** A test of a newer version has no name here. */
export const screenName = (id: string): string => screenById.get(id)?.name ?? id.replaceAll('-', ' ')

/** "Slump test: positive" */
export const screenResultText = (id: string, result: ScreenResult): string =>
  `${screenName(id)}: ${screenResultLabels[result].toLowerCase()}`
