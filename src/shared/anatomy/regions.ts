const rows = [
  { id: 'top-of-head', label: 'Top of head', area: 'head', view: 'back', midline: true },
  { id: 'forehead', label: 'Forehead and around the eye', area: 'head', view: 'front', midline: true },
  { id: 'temple', label: 'Temple', area: 'head', view: 'front', midline: false },
  { id: 'face-and-jaw', label: 'Face, cheek, jaw and teeth', area: 'head', view: 'front', midline: false },
  { id: 'ear', label: 'Ear and jaw joint', area: 'head', view: 'front', midline: false },
  { id: 'back-of-head', label: 'Back of head, base of skull', area: 'head', view: 'back', midline: true },
  { id: 'back-of-neck', label: 'Back and side of neck', area: 'neck', view: 'back', midline: true },
  { id: 'front-of-neck', label: 'Front of neck and throat', area: 'neck', view: 'front', midline: true },
  { id: 'top-of-shoulder', label: 'Top of shoulder', area: 'shoulder', view: 'back', midline: false },
  { id: 'front-of-shoulder', label: 'Front of shoulder', area: 'shoulder', view: 'front', midline: false },
  { id: 'side-of-shoulder', label: 'Side of shoulder', area: 'shoulder', view: 'front', midline: false },
  { id: 'back-of-shoulder', label: 'Back of shoulder', area: 'shoulder', view: 'back', midline: false },
  {
    id: 'between-shoulder-blades',
    label: 'Between the shoulder blades, inner edge of the blade',
    area: 'upper back',
    view: 'back',
    midline: true,
  },
  {
    id: 'lower-shoulder-blade',
    label: 'Lower tip of the shoulder blade',
    area: 'upper back',
    view: 'back',
    midline: false,
  },
  {
    id: 'mid-back',
    label: 'Middle and lower thoracic back',
    area: 'upper back',
    view: 'back',
    midline: true,
  },
  { id: 'front-of-chest', label: 'Front of chest', area: 'chest', view: 'front', midline: true },
  { id: 'side-of-chest', label: 'Side of chest', area: 'chest', view: 'front', midline: false },
  { id: 'abdomen', label: 'Abdomen', area: 'abdomen', view: 'front', midline: true },
  {
    id: 'front-of-upper-arm',
    label: 'Front and outer upper arm',
    area: 'upper arm',
    view: 'front',
    midline: false,
  },
  { id: 'inner-upper-arm', label: 'Inner upper arm', area: 'upper arm', view: 'front', midline: false },
  { id: 'back-of-upper-arm', label: 'Back of upper arm', area: 'upper arm', view: 'back', midline: false },
  { id: 'outer-elbow', label: 'Outer elbow', area: 'elbow', view: 'back', midline: false },
  { id: 'inner-elbow', label: 'Inner elbow', area: 'elbow', view: 'front', midline: false },
  { id: 'elbow-crease', label: 'Elbow crease', area: 'elbow', view: 'front', midline: false },
  { id: 'point-of-elbow', label: 'Point of elbow', area: 'elbow', view: 'back', midline: false },
  {
    id: 'thumb-side-forearm',
    label: 'Forearm, back and thumb side',
    area: 'forearm',
    view: 'back',
    midline: false,
  },
  {
    id: 'little-finger-side-forearm',
    label: 'Forearm, palm and little-finger side',
    area: 'forearm',
    view: 'front',
    midline: false,
  },
  { id: 'wrist', label: 'Wrist', area: 'wrist', view: 'front', midline: false },
  { id: 'thumb', label: 'Thumb and web space', area: 'hand', view: 'front', midline: false },
  {
    id: 'back-of-hand',
    label: 'Back of hand, index and middle fingers',
    area: 'hand',
    view: 'back',
    midline: false,
  },
  { id: 'palm', label: 'Palm', area: 'hand', view: 'front', midline: false },
  {
    id: 'ring-and-little-fingers',
    label: 'Ring and little fingers',
    area: 'hand',
    view: 'back',
    midline: false,
  },
  { id: 'low-back', label: 'Low back', area: 'low back', view: 'back', midline: true },
  { id: 'flank', label: 'Flank', area: 'low back', view: 'back', midline: false },
  {
    id: 'sacrum',
    label: 'Iliac crest, sacroiliac joint and sacrum',
    area: 'pelvis',
    view: 'back',
    midline: true,
  },
  { id: 'buttock', label: 'Buttock', area: 'pelvis', view: 'back', midline: false },
  { id: 'outer-hip', label: 'Outer hip', area: 'pelvis', view: 'back', midline: false },
  { id: 'groin', label: 'Groin and front of hip', area: 'pelvis', view: 'front', midline: false },
  { id: 'tailbone', label: 'Tailbone and perineum', area: 'pelvis', view: 'back', midline: true },
  { id: 'front-of-thigh', label: 'Front of thigh', area: 'thigh', view: 'front', midline: false },
  { id: 'inner-thigh', label: 'Inner thigh', area: 'thigh', view: 'front', midline: false },
  { id: 'outer-thigh', label: 'Outer thigh', area: 'thigh', view: 'front', midline: false },
  { id: 'back-of-thigh', label: 'Back of thigh', area: 'thigh', view: 'back', midline: false },
  { id: 'front-of-knee', label: 'Front of knee', area: 'knee', view: 'front', midline: false },
  { id: 'inner-knee', label: 'Inner knee', area: 'knee', view: 'front', midline: false },
  { id: 'outer-knee', label: 'Outer knee', area: 'knee', view: 'front', midline: false },
  { id: 'back-of-knee', label: 'Back of knee', area: 'knee', view: 'back', midline: false },
  { id: 'shin', label: 'Shin', area: 'lower leg', view: 'front', midline: false },
  { id: 'outer-lower-leg', label: 'Outer lower leg', area: 'lower leg', view: 'front', midline: false },
  { id: 'inner-lower-leg', label: 'Inner lower leg', area: 'lower leg', view: 'front', midline: false },
  { id: 'calf', label: 'Calf', area: 'lower leg', view: 'back', midline: false },
  { id: 'achilles', label: 'Achilles tendon', area: 'lower leg', view: 'back', midline: false },
  { id: 'front-of-ankle', label: 'Front of ankle', area: 'ankle', view: 'front', midline: false },
  { id: 'outer-ankle', label: 'Outer ankle', area: 'ankle', view: 'front', midline: false },
  { id: 'inner-ankle', label: 'Inner ankle', area: 'ankle', view: 'front', midline: false },
  { id: 'heel', label: 'Heel', area: 'foot', view: 'back', midline: false },
  { id: 'sole', label: 'Arch, sole and ball of foot', area: 'foot', view: 'back', midline: false },
  { id: 'top-of-foot', label: 'Top of foot and lesser toes', area: 'foot', view: 'front', midline: false },
  { id: 'big-toe', label: 'Big toe', area: 'foot', view: 'front', midline: false },
] as const

export type RegionId = (typeof rows)[number]['id']

export interface Region {
  id: RegionId
  /** What screens show; plain words, no Latin. */
  label: string
  area: string
  /** The side of the body chart it is drawn on. */
  view: 'front' | 'back'
  /** Reaches the middle of the body, so that pain can sit in its middle, on neither side. */
  midline: boolean
}

/** The 59 regions where it can hurt, from head to foot. */
export const regions: readonly Region[] = rows

/** Keyed by plain string, because records may hold an id that no longer exists. */
export const regionById: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.id, region]))
