import {
  type Assertion,
  type Command,
  formatInstant,
  type Micros,
  type SituationEvent,
} from '@sitlog/situation';
import {
  asserting,
  historyOf,
  OPENED,
  source,
  subject,
} from '../../../test/oracle/histories/area-commands.js';
import { type MomentPair } from '../src/index.js';

const EIGHT = Date.UTC(2016, 11, 14, 8) * 1000;
/** An hour of the day of these examples. */
export const at = (hour: number): Micros => EIGHT + (hour - 8) * 3_600_000_000;

const BEGINNING: readonly Command[] = [
  OPENED,
  source('red', { side: 'government' }),
  source('blue', { side: 'opposition' }),
  source('green'),
  subject('ea'),
];

/** An entry that says of the area from an hour on, or between two, whether there is shelling, and what more it asserts. */
export function said(
  by: string,
  value: string,
  hour: number | readonly [from: number, to: number],
  ...more: readonly Assertion[]
): Command {
  const [from, to] = typeof hour === 'number' ? [hour, hour] : hour;
  const start = { earliest: formatInstant(at(from)), latest: formatInstant(at(to)) };
  const assertion = { proposition: 'ea/shelling', value, start };
  return asserting(by, [assertion, ...more], { kind: 'hostilities.shelling' });
}

/** What is recorded after the sources and the area were registered. */
export function recorded(commands: readonly Command[]): readonly SituationEvent[] {
  return historyOf([...BEGINNING, ...commands]);
}

/** An hour, as known after so many of those commands. */
export function moments(hour: number, known: number): MomentPair {
  return { validAt: at(hour), knownRevision: BEGINNING.length - 1 + known };
}
