/** The origin of an entry that names nobody: we ourselves. No source can have this id. */
export const DESK = 'desk';

/** What a link of the attribution chain did with the information. */
export const ACTS = [
  'published',
  'reported',
  'said',
  'announced',
  'claimed',
  'confirmed',
  'denied',
  'alleged',
  'assessed',
  'captioned',
  'coded',
  'observed',
] as const;
export type Act = (typeof ACTS)[number];

/** On what a link's knowledge rests. */
export const BASES = [
  'eyewitness',
  'own_measurement',
  'official_record',
  'hearsay',
  'undisclosed',
] as const;
export type Basis = (typeof BASES)[number];
