import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { answerOf } from '../../../../test/oracle/rule3/answer.js';
import { type PropositionAsked } from '../../../../test/oracle/rule3/model.js';
import { askedOf, ours, told, toldByUs } from '../../test/asked-of-rule3.js';

const FILE = new URL('../../test/told-apart.json', import.meta.url);
const HOUR = 3_600_000_000;
const FIRST = Date.UTC(2026, 0, 5) * 1000;
const TIMES: ReadonlySet<string> = new Set([
  ...['earliest', 'latest', 'from', 'to', 'recordedAt', 'fromGivenAt', 'validAt'],
  ...['uttered', 'published', 'received', 'expiresAt', 'liftedAt'],
]);
const PLAIN: Omit<PropositionAsked, 'entries' | 'aspect' | 'validAt'> = {
  sources: {
    ...{ UN: null, AFP: 'neutral', third: 'third' },
    ...{ gov: 'government', gov2: 'government', opp: 'opposition' },
  },
  opposing: [['government', 'opposition']],
  ...{ authority: [], overrides: [], hidden: [] },
};
const PLAIN_ENTRY = {
  ...{ mode: 'statement', reliability: 'B', credibility: 2 },
  occurred: { from: null, to: null },
};

/** The examples, whose times are hours of one day. */
function examples(): readonly PropositionAsked[] {
  const read = JSON.parse(readFileSync(FILE, 'utf8'), (key, value: unknown) =>
    typeof value === 'number' && TIMES.has(key) ? FIRST + Math.round(value * HOUR) : value,
  ) as readonly PropositionAsked[];
  return read.map((asked) => ({
    ...PLAIN,
    ...asked,
    entries: asked.entries.map((entry) => ({ ...PLAIN_ENTRY, ...entry })),
  }));
}

// Random histories draw such as these seldom: each is one that a rule which differs from rule set 3 in one place answers otherwise.
describe('a small history that tells rule set 3 from its neighbours', () => {
  it.each(examples().map((asked, i) => [i + 1, asked] as const))(
    'is answered as by the rule read step by step: %i',
    (_, asked) => {
      expect(toldByUs(ours(askedOf(asked)))).toEqual(told(answerOf(asked)));
    },
  );
});
