import type { VisitRef } from '@shared/reasoning/record/outcome'

/** A piece of a sentence that leads to the visits it speaks of. */
export interface VisitLink {
  text: string
  visits: readonly VisitRef[]
}

/** A whole sentence, some pieces of which are links. */
export type Words = readonly (string | VisitLink)[]

/** A sentence as a template: names, numbers and links stand in its places. */
export function sentence(template: TemplateStringsArray, ...places: (string | number | VisitLink)[]): Words {
  return template.flatMap((text, index) => {
    const place = places[index]
    const parts = place === undefined ? [text] : [text, typeof place === 'number' ? String(place) : place]
    return parts.filter((part) => part !== '')
  })
}

/** The same sentence without links, for paper, for plans and for reading aloud. */
export function plainWords(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
