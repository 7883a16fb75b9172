import type { SuggestionList } from '@shared/reasoning/recommendation'
import { inSentence } from '../../anatomy/words'
import { otherCauseNames, screenName, screenResultText } from '../../screens/words'
import { formatList } from '../../ui/lists'
import type { AnswerNote } from './answer-note'
import { sentence, type Words } from './words'

const titles = {
  refer: 'Probably not a muscle: refer to a doctor',
  likely: 'Perhaps not a muscle: consider a referral',
  possible: 'Perhaps not a muscle',
}

/** What else than a muscle it may be. Signs of a nerve say it more precisely than "perhaps not a muscle". */
export function otherCauseNote(answer: SuggestionList): AnswerNote | null {
  const { nonTissueCause, otherCauses, nerve } = answer
  if (nonTissueCause === null || (nonTissueCause === 'possible' && nerve !== null)) return null
  const causes = formatList(
    otherCauses.map((cause) => otherCauseNames[cause]),
    'or',
  )
  return {
    tone: nonTissueCause === 'refer' ? 'bad' : 'warn',
    sign: 'doctor',
    title: nonTissueCause === 'possible' ? withTests(titles.possible, answer) : titles[nonTissueCause],
    body: [...(causes === '' ? [] : [sentence`It may be ${causes}.`]), ...screenLines(answer)],
  }
}

/** "3 tests first" */
const testsFirstWords = (count: number): string => `${count} ${count === 1 ? 'test' : 'tests'} first`

/** Whether a title ends with the tests that come first. */
export const saysTestsFirst = (title: string): boolean => /: \d+ tests? first$/.test(title)

/** Says what comes before the muscles where there is no place for the note; null if nothing does. */
export function firstWords({ hasNerveSigns, testsFirst }: { hasNerveSigns: boolean; testsFirst: number }) {
  if (testsFirst === 0) return hasNerveSigns ? 'Consider a nerve examination' : null
  const tests = testsFirstWords(testsFirst)
  return hasNerveSigns ? `Nerve signs: ${tests}` : tests
}

/** Adds the short tests to a title, because they come before the muscles. */
export const withTests = (title: string, { screens }: Pick<SuggestionList, 'screens'>): string =>
  screens.length === 0 ? title : `${title}: ${testsFirstWords(screens.length)}`

/** The results of short tests, and the ones that would say most. */
export function screenLines({ screens, screenResults }: SuggestionList): Words[] {
  const results = screenResults.map(({ id, result }) => screenResultText(id, result))
  const offered = screens.map((id) => inSentence(screenName(id)))
  return [
    ...(results.length === 0 ? [] : [sentence`${formatList(results, 'plain')}.`]),
    ...(offered.length === 0 ? [] : [sentence`Short tests in the visit: ${formatList(offered, 'plain')}.`]),
  ]
}
