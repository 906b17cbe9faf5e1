/** What an entry is: something that happened, something somebody said, analysis, an act of our own, or background. */
export const MODES = [
  'occurrence',
  'statement',
  'assessment',
  'operational',
  'background',
] as const;
export type Mode = (typeof MODES)[number];

/** Version of all tables in this folder; stored with every event, since a later release may read the words differently. */
export const VOCABULARY_VERSION = 1;
