import { type EntryState } from '@sitlog/situation';
import { hour } from './accounts.js';
import { keptOf } from './first.js';
import { NOTHING_GIVEN } from '../../situation/test/contents.js';

/** What an example says of an entry; the rest is plain. */
export type EntryParts = Partial<Omit<EntryState, 'content'>> & {
  readonly content?: Partial<EntryState['content']>;
};

/** An entry in force, recorded at noon: what the observatory says, asserting nothing unless it says what. */
export function plainEntry({ content, ...parts }: EntryParts = {}): EntryState {
  const whole: EntryState['content'] = {
    ...NOTHING_GIVEN,
    mode: 'statement',
    kind: 'hostilities.shelling',
    headline: 'Shells fall',
    about: ['ea'],
    time: { occurred: { from: null, to: null, precision: 'interval' } },
    attribution: [{ sourceId: 'src-sohr', act: 'said' }],
    ...content,
  };
  return {
    entryNo: 'ALE-007',
    entryId: 'event-7',
    author: 'anna',
    recordedAt: hour(12),
    toldAt: hour(12),
    revision: 7,
    asserts: [],
    relations: [],
    verification: 'unverified',
    content: whole,
    ...keptOf(whole),
    ...parts,
  };
}
