import { expect, test } from '@jest/globals';
import { type Command, type Figure, instantOf, type SituationEvent } from '@sitlog/situation';
import { recordsOf } from '../../../board/test/compared.js';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { type Followed, withViews } from '../../test/answers.js';
import { knowledgeLeg } from './read-comparison.js';
import { knownAt } from './known-at.js';
import { recordedIn } from './recorded-in.js';

const S = 's1';

const registered = (register: 'source' | 'actor', id: string, type?: string): Command => ({
  ...{ kind: 'register-item', register, id },
  item: { name: id, ...(type === undefined ? {} : { type, reliability: 'C' }) } as never,
});

function counted(hour: number, best: number, more: Partial<Figure> = {}): Command {
  const figure: Figure = {
    ...{ measure: 'people.killed', unit: 'person', quantifier: 'exact_as_reported', best },
    ...{ stockFlow: 'cumulative', scope: 'the city', ...more },
  };
  const mode = more.role === undefined ? 'statement' : 'assessment';
  return saying({
    ...{ hour, from: 'src-un', kind: 'harm.killed', about: [] },
    more: { mode, figures: [figure] },
  });
}

/** Of all that a comparison asks for: entries of each other, demands told in every way, figures, mergers and an override. */
const record = recordOf([
  registered('source', 'src-two', 'party'),
  registered('actor', 'act-two'),
  counted(8, 10),
  saying({ hour: 9, demand: {} }),
  saying({ hour: 10, from: 'src-blue', kind: 'talks.demand_met' }),
  counted(11, 12, { scope: 'the port' }),
  counted(12, 9, { role: 'preferred' }),
  { kind: 'merge-item', register: 'source', id: 'src-two', into: 'src-un', reason: 'one office' },
  { kind: 'merge-item', register: 'actor', id: 'act-two', into: 'act-red', reason: 'one man' },
  saying({
    ...{ hour: 13, from: 'src-un', kind: 'statement.accusation', about: [] },
    more: { assertions: [{ proposition: 'dem-1/status', value: 'withdrawn' }] },
  }),
  {
    ...{ kind: 'override-proposition', proposition: 'dem-1/status', value: 'met' },
    ...{ reason: 'seen by us', expiresAt: instantOf(at(40)) },
  },
  saying({
    ...{ hour: 14, from: 'src-red', demand: {} },
    relations: [{ type: 'supersedes', target: 'TLK-002' }],
  }),
  { kind: 'retract-entry', entryNo: 'TLK-003', reason: 'error' },
  registered('source', 'src-two', 'media'),
  { kind: 'declare-sides', opposing: [] },
]);
const LAST = record.length - 1;
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `TLK-00${n}`);
const IDS = {
  source: ['src-un', 'src-two', 'src-x'],
  merged_source: ['src-two', 'src-un'],
  actor: ['act-red', 'act-two', 'act-x'],
  merged_actor: ['act-two', 'act-red'],
  subject: ['dem-1', 'x'],
  sides: ['sides'],
  override: ['dem-1/status', 'dem-2/status'],
  support: ['TLK-001'],
} as const;
const REGISTERS = Object.keys(IDS) as readonly (keyof typeof IDS)[];
const COUNTED = ['the city', 'the port', 'nowhere'].map(
  (scope) =>
    ({ measure: 'people.killed', unit: 'person', stockFlow: 'cumulative', scope }) as const,
);

/** Without what the store alone gives: ids of events and their places in the log. */
function told(value: unknown): unknown {
  const own = (key: string, one: unknown): unknown =>
    key === 'entryId' || key === 'position' ? undefined : one;
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, own));
}

async function withRecord(work: (views: Followed, events: readonly SituationEvent[]) => void) {
  await withViews(async (views) => {
    await views.log(S, record);
    work(views, record);
  });
}

test('what was known at each revision is what a folded history knew', async () => {
  await withRecord(({ db }, events) => {
    for (let revision = OPENING.length - 1; revision <= LAST; revision += 1) {
      const [read, folded] = [knownAt(db, S, revision), recordsOf(events).known(revision)];
      const all = (known: typeof read) => ({
        entries: NUMBERS.map((no) => known.entry(no)),
        relating: NUMBERS.map((no) => known.relating(no)),
        accounts: ['dem-1/status', 'dem-2/status'].map((id) => known.accounts(id)),
        speaking: ['dem-1', 'dem-2'].map((id) => known.speaking(id)),
        counting: COUNTED.map((key) => known.counting(key)),
        consulted: REGISTERS.map((name) => IDS[name].map((id) => known.consult(name, id))),
        days: [undefined, 'Asia/Damascus'].map((zone) => known.day('2016-12-14', zone)),
      });
      expect([revision, told(all(read))]).toEqual([revision, told(all(folded))]);
    }
  });
});

test('what was recorded between two revisions is what a folded history tells of them', async () => {
  await withRecord(({ db }, events) => {
    const ranges = [
      ...[...events.keys()].slice(OPENING.length).map((upTo) => ({ after: upTo - 1, upTo })),
      { after: OPENING.length + 3, upTo: LAST },
      { after: -1, upTo: LAST },
    ];
    for (const range of ranges) {
      const [read, folded] = [recordedIn(db, S, range), recordsOf(events).between(range)];
      const all = (recorded: typeof read) => ({
        entries: recorded.entries().toSorted(),
        news: NUMBERS.map((no) => recorded.isNew(no)),
        steps: NUMBERS.map((no) => recorded.entry(no)),
        registers: REGISTERS.map((name) =>
          IDS[name].map((id) =>
            recorded.register(name, id).map(({ happening, isFirst }) => [happening, isFirst]),
          ),
        ),
      });
      expect([range, told(all(read))]).toEqual([range, told(all(folded))]);
    }
  });
});

test('a range tells what was known at both of its ends', async () => {
  await withRecord(({ db }) => {
    const range = { after: OPENING.length + 2, upTo: LAST };
    const { before, after, between } = knowledgeLeg(db, S, range);
    const retracted = (known: typeof before) => known.entry('TLK-003')?.retracted !== undefined;
    expect([before.entry('TLK-002'), retracted(after)]).toEqual([undefined, true]);
    expect(between.entries()).toEqual([
      'TLK-002',
      'TLK-003',
      'TLK-004',
      'TLK-005',
      ...NUMBERS.slice(5, 7),
    ]);
  });
});
