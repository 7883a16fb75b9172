import { expect, test } from 'vitest'
import { problemTexts } from '@renderer/practice/problem-texts'

/** Words of programmers. The names of files are as they stand in the folder. */
const forbidden = /journal|\bwal\b|migration|integrity|schema|database|checksum|corrupt|sqlite/i
const withoutFileNames = (text: string) => text.replaceAll(/practice\.db(-wal)?|in-use\.lock/g, '')

test.each(Object.entries(problemTexts))(
  'the screen for %s has plain words in short sentences',
  (_code, texts) => {
    for (const text of Object.values(texts)) {
      expect(withoutFileNames(text)).not.toMatch(forbidden)
      for (const sentence of text.split(/[.!?]\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
    }
  },
)
