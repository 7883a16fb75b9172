import type { Picture } from '@shared/reasoning/picture'
import { useAnatomy, type KnownAnatomy } from '../../anatomy/anatomy-context'
import { regionWithSide } from '../../anatomy/words'
import { formatList } from '../../ui/lists'
import { workedWords } from '../words/worked'
import { plainWords } from '../words/words'
import { nodeWithSide, relationsOf } from './picture-words'
import type { SuggestedNode } from './picture-node'
import classes from './picture-in-words.module.css'

interface Props {
  picture: Picture
  /** The suggestions that are shown, and the tissue that the user asked about. */
  suggestions: SuggestedNode[]
  /** Returns the id of the element that describes a node. */
  idOf: (key: string) => string
  /** True to leave out what the labels of the picture already say. */
  relationsOnly?: boolean
}

/** The content of the picture as sentences, for screen readers and for paper. */
export function PictureInWords({ picture, suggestions, idOf, relationsOnly = false }: Props) {
  const names = useAnatomy()
  const { tissueWithSide } = names
  return (
    <dl className={classes.words}>
      {!relationsOnly && (
        <div>
          <dt>Where it hurts</dt>
          <dd>{formatList(picture.regions.map(regionWithSide))}</dd>
        </div>
      )}
      {!relationsOnly && picture.worked.length > 0 && (
        <div>
          <dt>Worked so far</dt>
          {picture.worked.map((one) => (
            <dd key={one.key}>
              {tissueWithSide(one)}: {plainWords(workedWords(one))}.
              {one.gaveFamiliarPain && ' Gave the familiar pain.'}
            </dd>
          ))}
        </div>
      )}
      {suggestions.map((node) => (
        <div key={node.key}>
          <dt>{nodeWithSide(node, names)}</dt>
          <dd id={idOf(node.key)}>{sentencesOf(picture, node, names).join(' ')}</dd>
        </div>
      ))}
    </dl>
  )
}

function sentencesOf(picture: Picture, node: SuggestedNode, names: KnownAnatomy): string[] {
  const own = picture.worked.find((one) => one.key === node.workedBefore)
  const sentences = [
    ...(node.gaveFamiliarPain ? ['Gave the familiar pain.'] : []),
    ...relationsOf(picture, node, names),
    ...(own ? [`${plainWords(workedWords(own))}.`] : []),
  ]
  return sentences.length > 0 ? sentences : ['Not linked to anything in the picture.']
}
