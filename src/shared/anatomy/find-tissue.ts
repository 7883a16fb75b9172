import { foldWords, wordsOf } from '../text/folding'
import { movementWords } from './movement-words'
import { movements, type Movement } from './movements'
import { regions, type Region } from './regions'
import { tradeWeight } from './often-worked'
import type { Tissue } from './tissues'

interface Entry<T> {
  item: T
  id: string
  label: string
  name: string
  synonyms: string[]
  nameWords: string[]
  allWords: string[]
}

const regionEntries = regions.map((region) =>
  entry(region, region.id, region.label, namesIn(region.also), [region.area]),
)
const movementEntries = movements.map((movement) =>
  entry(
    movement,
    movement.id,
    movement.label,
    [],
    [movement.id, movement.area, movementWords[movement.id] ?? ''],
  ),
)

/** @param usedMost how likely each item is meant, by id; for tissues at first how often the trade works them. */
export type Find<T> = (query: string, limit?: number, usedMost?: ReadonlyMap<string, number>) => T[]

/**
 * Returns a type-ahead search over tissues. It finds English and Latin names, synonyms and the client's words, and
 * ignores accents and capitals. Every word of the query must begin some word ("pec min" finds pectoralis minor). The
 * best results come first: exact name or synonym; then names with words that begin so, most used first; then all other
 * words.
 */
export function tissueFinder(tissues: readonly Tissue[]): Find<Tissue> {
  const entries = tissues.map(tissueEntry)
  const usual = new Map(tissues.map(({ id, kind }) => [id, tradeWeight(id, kind)]))
  return (query, limit = 12, usedMost = usual) => find(entries, query, limit, usedMost)
}

/** Returns whether every word of a query begins a word of the tissue's name, or the query is one of its names. */
export function isNamed(tissue: Tissue, query: string): boolean {
  const wanted = foldWords(query)
  return gradeOf(tissueEntry(tissue), wanted, wanted.split(' ')) >= byName
}

const tissueEntry = (tissue: Tissue) =>
  entry(tissue, tissue.id, tissue.name, tissue.synonyms, [
    tissue.latin,
    tissue.plainName,
    tissue.area,
    tissue.kind,
  ])

/** Finds regions where it can hurt, in the same way. */
export const findRegion: Find<Region> = (query, limit = 12, usedMost) =>
  find(regionEntries, query, limit, usedMost)

/** Finds movements by their technical names and by everyday actions: "external rotation", "look up". */
export const findMovement: Find<Movement> = (query, limit = 12, usedMost) =>
  find(movementEntries, query, limit, usedMost)

function find<T>(
  entries: Entry<T>[],
  query: string,
  limit: number,
  usedMost?: ReadonlyMap<string, number>,
): T[] {
  const wanted = foldWords(query)
  const words = wanted.split(' ').filter(Boolean)
  if (words.length === 0) return []
  return entries
    .map((candidate) => ({ candidate, grade: gradeOf(candidate, wanted, words) }))
    .filter(({ grade }) => grade > 0)
    .sort(
      (a, b) =>
        rankGroupOf(b.grade) - rankGroupOf(a.grade) ||
        (usedMost?.get(b.candidate.id) ?? 0) - (usedMost?.get(a.candidate.id) ?? 0) ||
        b.grade - a.grade ||
        (a.candidate.label < b.candidate.label ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ candidate }) => candidate.item)
}

/** Grades from this one on mean a match in the name. */
const byName = 2

/** Items used most rank before a better place of the match in the name, but never before an exact match. */
const rankGroupOf = (grade: number) => (grade === byName + 1 ? byName : grade)

function gradeOf(candidate: Entry<unknown>, wanted: string, words: string[]): number {
  if (candidate.name === wanted || candidate.synonyms.includes(wanted)) return 4
  if (candidate.name.startsWith(wanted)) return 3
  if (beginEach(words, candidate.nameWords)) return byName
  return words.every((word) => candidate.allWords.some((one) => one.startsWith(word))) ? 1 : 0
}

/** Whether each word begins a different word of the name: "rhom r" does not match the rhomboid. */
function beginEach([word, ...others]: string[], among: string[]): boolean {
  if (word === undefined) return true
  return among.some((one, index) => one.startsWith(word) && beginEach(others, among.toSpliced(index, 1)))
}

/** Returns whether two names are the same apart from accents and capitals. */
export const sameName = (one: string, other: string) => foldWords(one) === foldWords(other)

function entry<T>(
  item: T,
  id: string,
  label: string,
  synonyms: readonly string[],
  other: string[],
): Entry<T> {
  const name = foldWords(label)
  const nameWords = name.split(' ')
  return {
    item,
    id,
    label,
    name,
    synonyms: synonyms.map(foldWords),
    nameWords,
    allWords: [...nameWords, ...[...synonyms, ...other].flatMap(wordsOf)],
  }
}

function namesIn(list = ''): string[] {
  return list.split(', ').filter((name) => name !== '')
}
