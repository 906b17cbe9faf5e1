import { type EntryState } from '@sitlog/situation';
import { hour } from './accounts.js';

/** What an example says of an entry; the rest is plain. */
export type EntryParts = Partial<Omit<EntryState, 'content'>> & {
  readonly content?: Partial<EntryState['content']>;
};

/** An entry in force, recorded at noon: what the observatory says, asserting nothing unless it says what. */
export function plainEntry({ content, ...parts }: EntryParts = {}): EntryState {
  return {
    entryNo: 'ALE-007',
    entryId: 'event-7',
    author: 'anna',
    recordedAt: hour(12),
    timeKnownAt: hour(12),
    revision: 7,
    asserts: [],
    relations: [],
    verification: 'unverified',
    content: {
      mode: 'statement',
      kind: 'hostilities.shelling',
      headline: 'Shells fall',
      about: ['ea'],
      time: { occurred: { from: null, to: null, precision: 'interval' } },
      places: [],
      actors: [],
      attribution: [{ sourceId: 'src-sohr', act: 'said' }],
      grade: {},
      figures: [],
      tlp: 'TLP:AMBER',
      handling: [],
      derivedFrom: [],
      externalIds: [],
      tags: [],
      sectors: [],
      ...content,
    },
    ...parts,
  };
}
