/** The ids of the first version. Records of practices contain them, so none may be renamed or removed. */
export const firstMuscleIds = `
  occipitofrontalis temporalis masseter medial-pterygoid lateral-pterygoid digastric
  orbicularis-oculi zygomaticus-major buccinator platysma sternocleidomastoid anterior-scalene
  middle-scalene posterior-scalene longus-colli longus-capitis omohyoid suboccipitals
  splenius-capitis splenius-cervicis semispinalis-capitis semispinalis-cervicis longissimus-capitis
  cervical-multifidus levator-scapulae upper-trapezius middle-trapezius lower-trapezius
  rhomboid-major rhomboid-minor serratus-anterior pectoralis-major pectoralis-minor subclavius
  supraspinatus infraspinatus teres-minor teres-major subscapularis anterior-deltoid middle-deltoid
  posterior-deltoid latissimus-dorsi coracobrachialis serratus-posterior-superior
  serratus-posterior-inferior iliocostalis-thoracis iliocostalis-lumborum longissimus-thoracis
  semispinalis-thoracis lumbar-multifidus rotatores quadratus-lumborum rectus-abdominis
  external-oblique internal-oblique transversus-abdominis intercostals diaphragm psoas-major
  iliacus biceps-brachii brachialis triceps-brachii anconeus brachioradialis supinator
  pronator-teres pronator-quadratus extensor-carpi-radialis-longus extensor-carpi-radialis-brevis
  extensor-carpi-ulnaris extensor-digitorum extensor-indicis long-thumb-extensors
  flexor-carpi-radialis flexor-carpi-ulnaris palmaris-longus flexor-digitorum-superficialis
  flexor-digitorum-profundus flexor-pollicis-longus opponens-pollicis adductor-pollicis
  first-dorsal-interosseus interossei-of-the-hand abductor-digiti-minimi-of-the-hand
  gluteus-maximus gluteus-medius gluteus-minimus tensor-fasciae-latae piriformis
  obturator-internus-and-gemelli quadratus-femoris obturator-externus levator-ani coccygeus
  rectus-femoris vastus-lateralis vastus-medialis vastus-intermedius sartorius adductor-longus
  adductor-brevis adductor-magnus gracilis pectineus biceps-femoris semitendinosus semimembranosus
  tibialis-anterior extensor-digitorum-longus extensor-hallucis-longus fibularis-longus
  fibularis-brevis fibularis-tertius gastrocnemius-medial-head gastrocnemius-lateral-head soleus
  plantaris popliteus tibialis-posterior flexor-digitorum-longus flexor-hallucis-longus
  extensor-digitorum-brevis-and-hallucis-brevis abductor-hallucis flexor-digitorum-brevis
  abductor-digiti-minimi-of-the-foot quadratus-plantae flexor-hallucis-brevis adductor-hallucis
  interossei-of-the-foot
`
  .trim()
  .split(/\s+/)

export const firstRegionIds = `
  top-of-head forehead temple face-and-jaw ear back-of-head back-of-neck front-of-neck
  top-of-shoulder front-of-shoulder side-of-shoulder back-of-shoulder between-shoulder-blades
  lower-shoulder-blade mid-back front-of-chest side-of-chest abdomen front-of-upper-arm
  inner-upper-arm back-of-upper-arm outer-elbow inner-elbow elbow-crease point-of-elbow
  thumb-side-forearm little-finger-side-forearm wrist thumb back-of-hand palm
  ring-and-little-fingers low-back flank sacrum buttock outer-hip groin tailbone front-of-thigh
  inner-thigh outer-thigh back-of-thigh front-of-knee inner-knee outer-knee back-of-knee shin
  outer-lower-leg inner-lower-leg calf achilles front-of-ankle outer-ankle inner-ankle heel sole
  top-of-foot big-toe
`
  .trim()
  .split(/\s+/)
