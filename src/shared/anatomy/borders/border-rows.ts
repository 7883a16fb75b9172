import type { TissueId } from '../tissue'

/** `layer`: one lies over the other. `edge`: side by side. `attachment`: they share an attachment, interdigitate or
 *  run into each other. Where two hold, the attachment is named before the layer and the layer before the edge. */
export type BorderKind = 'layer' | 'edge' | 'attachment'

/** Each border once, on either of its tissues; it holds for both. */
export type BorderRows = Readonly<
  Record<TissueId, Readonly<Partial<Record<BorderKind, readonly TissueId[]>>>>
>
