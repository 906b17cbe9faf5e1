import { describe, expect, it } from '@jest/globals';
import { type Aspect, type EntryState, INITIAL_CORE, type Subject } from '@sitlog/situation';
import { board, hour, hours } from '../../test/accounts.js';
import { knownIn } from '../../test/compared.js';
import { plainEntry } from '../../test/entries.js';
import { type AsKnown } from '../causes/as-known.js';
import { differenceOf } from '../items/differences.js';
import { propositionItem } from '../items/kinds/propositions.js';
import { type ComparedRow } from './compared-row.js';
import { moved } from './world-changes.js';

type Time = readonly [earliest: number | null, latest: number | null];

function says(
  no: number,
  by: string,
  {
    value = 'x',
    start,
    end,
    of = 'ea/x',
  }: Readonly<{ value?: string; start: Time; end?: Time; of?: string }>,
): EntryState {
  return plainEntry({
    entryNo: `ALE-${String(no).padStart(3, '0')}`,
    asserts: [
      {
        proposition: of,
        says: 'affirms',
        value,
        start: hours(...start),
        ...(end === undefined ? {} : { end: hours(...end) }),
      },
    ],
    content: { attribution: [{ sourceId: by, act: 'said' }] },
  });
}

const ANSWER = board([]);
const DIFFERENCE = differenceOf(null, propositionItem(ANSWER));

function knowing(entries: readonly EntryState[], aspect: Aspect | undefined): AsKnown {
  const ea: Subject = {
    type: 'area',
    name: 'ea',
    aspects: aspect === undefined ? {} : { x: aspect },
  };
  const registers = { ...INITIAL_CORE.registers, subject: new Map([['ea', ea]]) };
  return knownIn({
    core: { ...INITIAL_CORE, registers },
    entries: new Map(entries.map((entry) => [entry.entryNo, entry])),
  });
}

function row(
  entries: readonly EntryState[],
  [from, to]: readonly [number, number],
  aspect: Partial<Aspect> = {},
): ComparedRow {
  const flags = { facet: 'hostilities', exclusive: true, ...aspect } as const;
  return moved(DIFFERENCE, knowing(entries, flags), [hour(from), hour(to)]);
}

describe('what time moved', () => {
  it.each<[string, EntryState, readonly [number, number]]>([
    ['began', says(1, 'a', { start: [4, 4] }), [3, 4]],
    ['became possible', says(1, 'a', { start: [4, 8] }), [3, 4]],
    ['became certain', says(1, 'a', { start: [4, 8] }), [7, 8]],
    ['may have ended', says(1, 'a', { start: [1, 1], end: [4, 8] }), [3, 4]],
    ['ended', says(1, 'a', { start: [1, 1], end: [4, 8] }), [7, 8]],
  ])('is what %s', (_, one, moments) => {
    const lasting = says(2, 'b', { start: [1, 1] });
    expect(row([one, lasting], moments)).toMatchObject({ entries: ['ALE-001'], events: [] });
  });

  it('is what grew old, and what is affected by it is told apart', () => {
    const aspect = { timeToLiveMinutes: 60 };
    const entries = [says(1, 'a', { start: [1, 1] }), says(2, 'b', { start: [2, 2] })];
    expect(row(entries, [2, 2.5], aspect)).toMatchObject({ entries: ['ALE-001'], affected: [] });
    expect(row(entries, [2.25, 2.75], aspect)).toMatchObject({ entries: [] });
    const undated = [...entries, says(3, 'c', { start: [1, null] })];
    expect(row(undated, [2, 2.5], aspect).entries).toEqual(['ALE-001']);
  });

  it('is nothing that a timeless aspect asks about but its age', () => {
    const entries = [says(1, 'a', { start: [4, 4] })];
    expect(row(entries, [3, 5], { timeless: true }).entries).toEqual([]);
    expect(row(entries, [3, 6], { timeless: true, timeToLiveMinutes: 60 }).entries).toEqual([
      'ALE-001',
    ]);
  });

  it('names those that decide it where some do, in order of their numbers', () => {
    const entries = [
      says(1000, 'c', { start: [4, 4] }),
      says(2, 'b', { start: [4, 4] }),
      says(1, 'a', { start: [4, 4], end: [5, 5] }),
      says(3, 'd', { start: [4, 4], of: 'ea/y' }),
    ];
    expect(row(entries, [3, 6]).entries).toEqual(['ALE-002', 'ALE-1000']);
  });

  it('names all that turned where none decides it', () => {
    const entries = [
      says(2, 'b', { start: [4, 4], end: [5, 5] }),
      says(1, 'a', { start: [4, 4], end: [5, 5] }),
      says(3, 'd', { start: [4, 4], of: 'ea/y' }),
    ];
    expect(row(entries, [3, 6]).entries).toEqual(['ALE-001', 'ALE-002']);
  });

  it('tells as affected what others put aside', () => {
    const entries = [says(1, 'a', { start: [1, 1] }), says(2, 'a', { start: [4, 4], value: 'y' })];
    expect(row(entries, [3, 5])).toMatchObject({ entries: ['ALE-002'], affected: ['ALE-001'] });
  });
});

describe('a proposition of no registered subject', () => {
  it('is moved by nothing', () => {
    const known = knowing([says(1, 'a', { start: [4, 4] })], undefined);
    expect(moved(DIFFERENCE, known, [hour(3), hour(5)])).toEqual({
      ...DIFFERENCE,
      entries: [],
      affected: [],
      events: [],
    });
  });
});
