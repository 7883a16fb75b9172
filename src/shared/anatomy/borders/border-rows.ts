import type { TissueId } from '../tissue'

/** `layer`: one lies over the other. `edge`: side by side. `attachment`: they share an attachment, interdigitate or run
 *  into each other. If two kinds apply, attachment goes before layer, and layer before edge. */
export type BorderKind = 'layer' | 'edge' | 'attachment'

/** Each border is listed once, with either of its tissues. It holds for both. */
export type BorderRows = Readonly<
  Record<TissueId, Readonly<Partial<Record<BorderKind, readonly TissueId[]>>>>
>
