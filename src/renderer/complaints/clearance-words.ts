import type { Clearance } from '@shared/complaints'

/**
 * Says what a doctor has decided: "Cleared by Dr Chen on 3 Nov, with limits: no neck work".
 * @param day makes a date readable
 */
export function clearanceWords(
  { decision, said, by, on }: Omit<Clearance, 'flags'>,
  day: (date: string) => string,
): string {
  switch (decision) {
    case 'allowed':
      return `Cleared by ${by} on ${day(on)}${said === '' ? '' : `: ${said}`}`
    case 'allowed with limits':
      return `Cleared by ${by} on ${day(on)}, with limits: ${said}`
    case 'not allowed':
      return `Massage not allowed by ${by} on ${day(on)}${said === '' ? '' : `: ${said}`}`
  }
}
