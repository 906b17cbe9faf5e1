import { type operations } from '@sitlog/api-types';
import { MODES, TLP } from '@sitlog/situation';

type Asked = NonNullable<operations['ReadTimelineController_handle']['parameters']['query']>;

/** What a filter can name besides words, as the server calls it. */
export type FilterPart = Exclude<
  keyof Asked,
  'q' | 'order' | 'direction' | 'limit' | 'cursor' | 'validAt' | 'knownAt' | 'atLeast'
>;

/** How an actor or a place is asked for that an entry does not have. */
export const NONE_NAMED = 'none';

/** How a part is written. `read` answers undefined for what the server would refuse. */
interface Form {
  readonly name: string;
  readonly read: (text: string) => string | undefined;
  readonly write?: (value: string) => string;
}

interface PartForm extends Form {
  readonly part: FilterPart;
}

/** So many entries are asked for by their numbers at once. */
export const MOST_NUMBERS = 200;

const MOST_MINUTES = 100 * 366 * 24 * 60;
const UNIT_MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1_440 };
const NUMBER = '[A-Z][A-Z0-9]{1,9}-[0-9]{3,9}';
const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const VERIFICATIONS = [
  'unverified',
  'verified',
  'refuted',
  'inconclusive',
] as const satisfies readonly Asked['verification'][];

const id = (name: string): Form => ({ name, read: matching(ID) });
const idOrNone = (name: string): Form => ({
  name,
  read: (text) => (text === 'unknown' ? NONE_NAMED : matching(ID)(text)),
});

const FORMS: Readonly<Record<FilterPart, Form>> = {
  kind: { name: 'kind', read: matching(/^(?=.{1,64}$)[a-z]+(\.[a-z_]+)?$/) },
  origin: { name: 'origin', read: readOrigin },
  actor: idOrNone('actor'),
  place: idOrNone('place'),
  subject: id('subject'),
  mode: { name: 'mode', read: oneOf(MODES) },
  verification: { name: 'verification', read: oneOf(VERIFICATIONS) },
  status: { name: 'status', read: oneOf(['in_force', 'retracted']) },
  tlp: { name: 'tlp', read: readMarking, write: (value) => value.replace('TLP:', '') },
  lateBy: { name: 'late', read: readLate, write: writeLate },
  numbers: { name: 'numbers', read: readNumbers },
};

/** All parts, in the order in which they are written. */
export const FILTER_PARTS: readonly PartForm[] = (Object.keys(FORMS) as FilterPart[]).map(
  (part) => ({ part, ...FORMS[part] }),
);

type PartRead =
  | { readonly part: FilterPart; readonly value: string }
  | { readonly reason: 'unknown' | 'empty' | 'value' };

/** Reads one part, such as `late:>2h`. */
export function readPart(written: string, text: string): PartRead {
  const name = written.toLowerCase();
  if (name === 'verified') return readVerified(text.toLowerCase());
  const form = FILTER_PARTS.find((one) => one.name === name);
  if (form === undefined) return { reason: 'unknown' };
  if (text === '') return { reason: 'empty' };
  const value = form.read(text);
  return value === undefined ? { reason: 'value' } : { part: form.part, value };
}

/** `verified:yes` and `verified:no` are short for the two that are asked for most. */
function readVerified(text: string): PartRead {
  if (text === '') return { reason: 'empty' };
  if (text !== 'yes' && text !== 'no') return { reason: 'value' };
  return { part: 'verification', value: text === 'yes' ? 'verified' : 'unverified' };
}

function matching(form: RegExp): (text: string) => string | undefined {
  return (text) => (form.test(text) ? text : undefined);
}

function oneOf(all: readonly string[]): (text: string) => string | undefined {
  return (text) => all.find((one) => one === text.toLowerCase());
}

function readOrigin(text: string): string | undefined {
  return matching(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}:. _'@-]{0,79}$/u)(text);
}

function readMarking(text: string): string | undefined {
  const wanted = `TLP:${text.toUpperCase().replace('TLP:', '')}`;
  return TLP.find((one) => one === wanted);
}

function readLate(text: string): string | undefined {
  const found = /^(?:>=?)?(\d{1,9})(m(?:in)?|h|d)?$/i.exec(text);
  if (found === null) return undefined;
  const [, count, unit = 'm'] = found;
  const minutes = Number(count) * (UNIT_MINUTES[unit.charAt(0).toLowerCase()] ?? 1);
  return minutes >= 1 && minutes <= MOST_MINUTES ? String(minutes) : undefined;
}

function writeLate(value: string): string {
  const minutes = Number(value);
  if (minutes % 1_440 === 0) return `>${minutes / 1_440}d`;
  return minutes % 60 === 0 ? `>${minutes / 60}h` : `>${minutes}m`;
}

function readNumbers(text: string): string | undefined {
  const numbers = text.toUpperCase();
  const form = new RegExp(`^${NUMBER}(?:,${NUMBER}){0,${MOST_NUMBERS - 1}}$`);
  return form.test(numbers) ? numbers : undefined;
}
