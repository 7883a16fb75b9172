import type { VisitRef } from '@shared/reasoning/record/outcome'

/** A part of a sentence that links to visits. */
export interface VisitLink {
  text: string
  visits: readonly VisitRef[]
}

/** A sentence as text and links. */
export type Words = readonly (string | VisitLink)[]

/** Makes a sentence from a template with names, numbers and links. */
export function sentence(template: TemplateStringsArray, ...places: (string | number | VisitLink)[]): Words {
  return template.flatMap((text, index) => {
    const place = places[index]
    const parts = place === undefined ? [text] : [text, typeof place === 'number' ? String(place) : place]
    return parts.filter((part) => part !== '')
  })
}

/** Returns a sentence without links, for paper, plans and screen readers. */
export function plainWords(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
