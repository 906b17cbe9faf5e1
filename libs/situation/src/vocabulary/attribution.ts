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

/** What kind of source speaks; its side and interest are facts of their own. */
export const SOURCE_TYPES = [
  'eyewitness',
  'media',
  'wire',
  'state_media',
  'party',
  'monitor',
  'ngo',
  'intergovernmental',
  'government',
  'dataset',
  'analyst',
  'own_staff',
  'unknown',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
