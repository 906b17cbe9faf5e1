import { type Command, type EntryContent, type Figure, type PreferFigure } from '@sitlog/situation';
import {
  at,
  OPENING,
  recordOf,
  saying,
  type Saying,
} from '../../../test/oracle/histories/talk-commands.js';
import { compare, type Comparison, type MomentPair } from '../src/comparison/compare.js';
import { type ComparedRow } from '../src/comparison/compared-row.js';
import { recordsOf, rowText } from './compared.js';

const SECTIONS = ['worldChanged', 'learned', 'corrected'] as const;
export const isPiece = (row: ComparedRow): boolean => row.kind !== 'propositions';

/** An entry that counts the killed. */
export function countedFigure(from: string, hour: number, figure: Partial<Figure>): Command {
  const figures: readonly Figure[] = [
    {
      ...{ measure: 'people.killed', unit: 'person', quantifier: 'at_least' },
      ...{ stockFlow: 'cumulative', scope: 'the city' },
      ...figure,
    },
  ];
  return saying({ hour, from, kind: 'harm.killed', about: [], more: { figures } });
}

/** An entry that demands something by two o'clock, unless it says otherwise. */
export const demanded = (said: Partial<Saying> = {}): Command =>
  saying({ hour: 8, demand: { deadline: at(14) }, ...said });
export const corrected = (path: string, value: unknown, entryNo = 'TLK-001'): Command => ({
  kind: 'correct-entry',
  entryNo,
  class: 'clerical',
  reason: 'typed wrong',
  patch: [{ path, value }],
});
export const chosen = (entryNo = 'TLK-001'): PreferFigure => ({
  ...{ kind: 'prefer-figure', entryNo },
  ...{ figure: { index: 0 }, reason: 'countedFigure by name' },
});
export const unchosen = (entryNo = 'TLK-001'): PreferFigure => ({
  ...chosen(entryNo),
  kind: 'withdraw-preference',
});
export const retracted = (entryNo = 'TLK-001'): Command => ({
  kind: 'retract-entry',
  entryNo,
  reason: 'error',
});
export const registered = (
  register: 'source' | 'actor' | 'subject',
  id: string,
  item: object,
): Command => {
  const named = { name: id, ...item } as never;
  return { kind: 'register-item', register, id, item: named };
};

/** What a command logs, told as between two hours. */
export function inTime(command: Command, from: number, to: number): Command {
  const occurred = { from: at(from), to: at(to), precision: 'interval' } as const;
  return logging(command, { time: { occurred } });
}

/** What a command logs, as an analyst's own estimate. */
export function assessed(command: Command): Command {
  return logging(command, { mode: 'assessment' });
}

function logging(command: Command, more: Partial<EntryContent>): Command {
  if (command.kind !== 'log-entry') throw new Error(`${command.kind} logs nothing.`);
  return { ...command, entry: { ...command.entry, ...more } };
}

/** What differs of the pieces, in short; the known moments are countedFigure in commands after the opening. */
export function told(
  commands: readonly Command[],
  from: readonly [hour: number, known: number],
  to: readonly [hour: number, known: number],
): Readonly<Record<string, readonly string[]>> {
  const compared = rowsBetween(commands, from, to);
  return Object.fromEntries(
    SECTIONS.flatMap((section) => {
      const rows = compared[section].filter(isPiece);
      return rows.length === 0 ? [] : [[section, rows.map((row) => `${row.kind} ${rowText(row)}`)]];
    }),
  );
}

/** Two moments of a record compared; the known moments are countedFigure in commands after the opening. */
export function rowsBetween(
  commands: readonly Command[],
  from: readonly [hour: number, known: number],
  to: readonly [hour: number, known: number],
): Comparison {
  const pair = ([hour, known]: readonly [number, number]): MomentPair => ({
    validAt: Date.parse(at(hour)) * 1000,
    knownRevision: OPENING.length - 1 + known,
  });
  return compare(recordsOf(recordOf(commands)), pair(from), pair(to));
}
