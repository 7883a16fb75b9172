import type { MovementId } from './movements'

/**
 * The words of clients for what makes it worse or better: everyday actions and postures, by the movement that they load
 * or stretch. Used only to find the movement. A posture is listed with each movement that it holds at its end.
 */
export const movementWords: Partial<Record<MovementId, string>> = {
  'jaw-opening': 'yawn, yawning, biting into an apple, dentist, singing, talking',
  'jaw-closing': 'clench, clenching, grind, grinding teeth, eating, gum, asleep, sleeping, night',
  'jaw-sideways': 'chewing, grinding, eating',
  'facial-expression': 'smiling, frowning, squinting',
  'hyoid-depression': 'eating, drinking, singing, talking',
  'neck-flexion': 'look down, looking down, read, reading, phone, texting, knitting, desk, computer, laptop',
  'neck-extension':
    'look up, looking up, overhead, ceiling, cycling, swimming, drinking from a bottle, hairdresser, computer, screen',
  'neck-side-bending': 'ear to shoulder, phone, pillow, sleeping on the side, lying on the side',
  'neck-side-bending-other-side':
    'ear to shoulder, pillow, sleeping on the side, lying on the side, bag on the shoulder',
  'neck-rotation-same-side':
    'look over the shoulder, looking over the shoulder, rotate, reverse the car, driving, parking, swimming, sleeping on the stomach, lying on the stomach, second screen',
  'neck-rotation-other-side':
    'look over the shoulder, looking over the shoulder, rotate, reverse the car, driving, parking, swimming, sleeping on the stomach, lying on the stomach, second screen',
  'scapula-elevation': 'carry a bag, carrying a bag, backpack, shopping, typing, high desk',
  'scapula-depression': 'getting up with the arms, crutches, carrying',
  'scapula-retraction': 'rowing, pulling, standing straight, raking',
  'scapula-protraction':
    'steering wheel, driving, punch, push, pushing a pram, pushing a trolley, press-ups, swimming',
  'scapula-upward-rotation': 'reaching up, overhead, shelf',
  'scapula-forward-tilt': 'slouch, slouching, sit at a desk, sitting, computer, laptop, driving, cycling',
  'shoulder-flexion': 'reach up, reaching up, overhead, shelf, hanging up washing, painting, swimming',
  'shoulder-extension': 'reach behind, reaching behind, back seat, putting on a coat, rowing',
  'shoulder-abduction':
    'raise, raising the arm, reach sideways, reaching sideways, getting dressed, shirt, overhead',
  'shoulder-adduction': 'pull-ups, climbing, pulling down, swimming',
  'shoulder-internal-rotation':
    'hand behind the back, rotate, bra, tucking in a shirt, back pocket, throwing, swimming',
  'shoulder-external-rotation':
    'hand behind the head, comb, combing, brushing, washing hair, rotate, coat, throwing, serve',
  'shoulder-horizontal-adduction':
    'seat belt, washing the other armpit, hugging, sleeping on the side, lying on the side, golf',
  'shoulder-horizontal-abduction': 'opening curtains, back seat, backhand',
  'elbow-flexion':
    'lift, lifting, carry, carrying, shopping, baby, phone at the ear, eating, drinking, sleeping with bent arms',
  'elbow-extension': 'pushing, press-ups, getting up with the arms, throwing',
  'forearm-supination': 'screwdriver, door handle, key, jar, lid, turning a page, tray',
  'forearm-pronation': 'screwdriver, type, typing, computer, key, pouring',
  'wrist-flexion': 'sleeping with bent wrists, carrying a tray, throwing, wringing',
  'wrist-extension':
    'mouse, type, typing, computer, keyboard, lean on the hand, leaning on the hand, press-ups, cycling, racket, tennis',
  'wrist-radial-deviation': 'hammer, hammering, lifting a pan, pouring, lifting a baby',
  'wrist-ulnar-deviation': 'mouse, typing, hammer, wringing, golf',
  'finger-flexion':
    'hold, holding, carry, carrying, writing, tools, grip, climbing, knitting, sewing, guitar, piano',
  'finger-extension': 'letting go, typing, piano, mouse',
  'finger-abduction': 'piano, guitar',
  'thumb-flexion': 'texting, phone, writing, pinching, massage',
  'thumb-extension': 'letting go, hitchhiking, texting, phone',
  'thumb-abduction': 'holding a glass, jar, bottle',
  'thumb-adduction': 'pinching, key, writing, pressing, massage',
  'thumb-opposition': 'pinching, texting, phone, writing, buttons, sewing',
  'breathing-in': 'sighing, yawning, running, deep breath',
  'breathing-out': 'cough, sneeze, sneezing, laugh, laughing, blowing, singing',
  'abdominal-pressure': 'lift, lifting, strain, straining, toilet, cough, sneeze, laugh',
  'trunk-flexion':
    'stoop, stooping, tie shoes, socks, pick up, picking up, gardening, sitting, driving, getting out of bed, vacuuming, dishes, making the bed',
  'trunk-extension':
    'arch, arching, stand up, standing, standing still, lying on the stomach, lying flat, sleeping on the stomach, overhead',
  'trunk-side-bending':
    'carrying on one side, reaching down sideways, sleeping on the side, lying on the side',
  'trunk-side-bending-other-side':
    'carrying on one side, reaching down sideways, sleeping on the side, lying on the side',
  'trunk-rotation':
    'twist, twisting, roll over in bed, rolling over in bed, turning over, sleep, asleep, rotate, golf, tennis, vacuuming, mopping, shovelling, back seat',
  'pelvic-floor-lift': 'toilet, holding on, cough, sneeze, sex',
  'hip-flexion':
    'stairs, step up, stepping up, get into the car, getting into the car, sitting, long sitting, driving, walking uphill, running, cycling, putting on socks, getting dressed, sleeping curled up',
  'hip-extension':
    'walk, walking, run, running, stand up, standing up, getting up, stairs, uphill, lying flat, lying on the stomach',
  'hip-abduction':
    'walk, walking, stand on one leg, standing on one leg, putting on trousers, lying on the side, getting out of the car',
  'hip-adduction':
    'cross the legs, crossing the legs, riding, breaststroke, sleeping on the side, lying on the side, sex',
  'hip-internal-rotation': 'rotate, turning on the spot, skiing, breaststroke, W-sitting',
  'hip-external-rotation':
    'cross the legs, crossing the legs, sitting cross-legged, rotate, putting on socks, shoes, getting out of the car, dancing',
  'knee-flexion':
    'kneel, kneeling, sit, sitting, squatting, stairs, going downstairs, cycling, running, sleeping curled up',
  'knee-extension':
    'stand up, standing up, getting up, stairs, downstairs, kick, kicking, jumping, cycling, walking downhill',
  'knee-internal-rotation': 'turning on the spot, pivot, twisting',
  'knee-external-rotation': 'turning on the spot, pivot, twisting, breaststroke',
  'ankle-dorsiflexion':
    'walk on the heels, step down, stepping down, stairs, downstairs, squatting, uphill, running',
  'ankle-plantarflexion':
    'walk, walking, run, running, jump, jumping, tiptoe, stairs, high heels, pedals, driving, lying on the stomach, dancing',
  'ankle-inversion': 'spraining, uneven ground',
  'ankle-eversion': 'uneven ground, skating',
  'toe-flexion': 'sandals, flip-flops, gripping the ground, barefoot, walking',
  'toe-extension': 'pushing off, tiptoe, high heels, kneeling, walking, running, first steps in the morning',
}
