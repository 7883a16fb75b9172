import type { Picture } from '@shared/reasoning/picture'
import { useAnatomy, type KnownAnatomy } from '../../anatomy/anatomy-context'
import { regionWithSide } from '../../anatomy/words'
import { relationsOf } from './picture-words'
import type { IdeaNode } from './picture-node'
import classes from './picture-in-words.module.css'

interface Props {
  picture: Picture
  /** The ideas in sight, a tissue that was asked for among them. */
  ideas: IdeaNode[]
  /** The id of the line that tells of a node. */
  idOf: (key: string) => string
  /** Leaves out what the labels of the picture say already. */
  relationsOnly?: boolean
}

/** All that the picture shows, as sentences: for whoever does not see it, and for paper. */
export function PictureInWords({ picture, ideas, idOf, relationsOnly = false }: Props) {
  const names = useAnatomy()
  const { tissueWithSide } = names
  return (
    <dl className={classes.words}>
      {!relationsOnly && (
        <div>
          <dt>It hurts</dt>
          <dd>{picture.regions.map(regionWithSide).join('; ')}.</dd>
        </div>
      )}
      {!relationsOnly && picture.worked.length > 0 && (
        <div>
          <dt>Worked</dt>
          <dd>
            {picture.worked
              .map(
                (one) =>
                  `${tissueWithSide(one)}: ${one.short}${one.gaveFamiliarPain ? ', gave the familiar pain' : ''}`,
              )
              .join('; ')}
            .
          </dd>
        </div>
      )}
      {ideas.map((idea) => (
        <div key={idea.key}>
          <dt>{tissueWithSide(idea)}</dt>
          <dd id={idOf(idea.key)}>{sentenceOf(picture, idea, names)}</dd>
        </div>
      ))}
    </dl>
  )
}

function sentenceOf(picture: Picture, idea: IdeaNode, names: KnownAnatomy): string {
  const own = picture.worked.find((one) => one.key === idea.workedBefore)
  const phrases = [
    ...(idea.gaveFamiliarPain ? ['gave the familiar pain when pressed'] : []),
    ...relationsOf(picture, idea, names),
    ...(own ? [`was worked before (${own.short})`] : []),
  ]
  const text = phrases.length ? phrases.join('; ') : 'nothing in the picture leads from it'
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
