import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** The properties whose text is a help line: below a heading, below a label, and beside the body chart. */
const helpProperties = new Set(['lead', 'description', 'hint'])
const MAX_WORDS = 15

function helpLinesIn(path: string): string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const lines: string[] = []
  const collectTexts = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) lines.push(node.text)
    else if (ts.isJsxText(node)) lines.push(node.text)
    // A placeholder counts as one word.
    else if (ts.isTemplateExpression(node))
      lines.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x'))
    else ts.forEachChild(node, collectTexts)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && helpProperties.has(node.name.getText()) && node.initializer)
      collectTexts(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return lines
}

const wordsIn = (line: string) => line.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length

const files = globSync('src/renderer/**/*.tsx')

test('help lines are found', () => {
  expect(files.flatMap(helpLinesIn).length).toBeGreaterThan(40)
})

test.each(files.filter((path) => helpLinesIn(path).length > 0))(
  `no help line of %s has more than ${MAX_WORDS} words`,
  (path) => {
    expect(helpLinesIn(path).filter((line) => wordsIn(line) > MAX_WORDS)).toEqual([])
  },
)
