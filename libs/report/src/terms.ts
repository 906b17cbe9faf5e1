import { type Derived } from '@sitlog/board';
import {
  type Bounds,
  type EntryState,
  hasLostSupport,
  isPlainDate,
  type Micros,
  originOfEntry,
  parseInstant,
  splitProposition,
  standingCredibility,
  UNGRADED,
} from '@sitlog/situation';
import { type ReportInput } from './document/input.js';
import { own, type Phrase, phrase, spaced } from '@sitlog/words';

type From = Pick<ReportInput, 'registers' | 'naming'>;

/** An origin by its name, with the side on which it stands. */
export function source(origin: string, { registers, naming }: From): Phrase {
  const { side } = registers.source.get(origin) ?? {};
  const name = naming.source(origin);
  if (side === undefined) return phrase`${name}`;
  // Many names end with a note in brackets already.
  return / \(.*\)$/.test(name)
    ? phrase`${name.slice(0, -1)}; ${spaced(side)} side)`
    : phrase`${name} (${spaced(side)} side)`;
}

/** A value in quotation marks, an actor by its name. */
export function value(code: string, { naming }: From): Phrase {
  return phrase`“${naming.value(code)}”`;
}

/** Somebody whom an entry names by id or in words. */
export function actor(named: string, { registers }: From): Phrase {
  return phrase`${registers.actor.get(named)?.name ?? named}`;
}

/** A subject by its name. */
export function subject(id: string, { registers }: From): Phrase {
  return phrase`${registers.subject.get(id)?.name ?? id}`;
}

/** A proposition by its subject's name and what is asked of it. */
export function proposition({ id }: Pick<Derived, 'id'>, from: From): Phrase {
  const { subject: about, aspect } = splitProposition(id);
  return phrase`${subject(about, from)}: ${aspectName(aspect)}`;
}

const ASPECTS: Readonly<Record<string, string>> = {
  formal: 'formal status',
  shelling_by: 'shelling carried out by',
  airstrikes: 'air strikes',
  airstrikes_by: 'air strikes carried out by',
  control_assessed: 'control as assessed',
  comms: 'communications',
};

/** What is asked of a subject, in words. */
export function aspectName(aspect: string): string {
  return Object.hasOwn(ASPECTS, aspect) ? (ASPECTS[aspect] ?? aspect) : spaced(aspect);
}

const SECOND: Micros = 1_000_000;

/** A moment in the situation's zone to the second, with its offset. */
export function moment(at: Micros, from: From): Phrase {
  return own(momentText(at, from));
}

function momentText(at: Micros, { naming }: From): string {
  return naming.moment(Math.floor(at / SECOND) * SECOND);
}

const ONE_DAY = /^(.+), (\S+) (\S+)\n\1, (\S+) \3$/;

/** From one moment to another; a day that both share is named once. */
function fromTo(begin: Micros, end: Micros, from: From): string {
  const both = `${momentText(begin, from)}\n${momentText(end, from)}`;
  return both.replace(ONE_DAY, '$1, $2 to $4 $3').replace('\n', ' to ');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A time as an entry writes it: an instant in the situation's zone, a plain date as the day that it is. */
export function written(text: string, from: From): Phrase {
  const at = parseInstant(text);
  if (at !== undefined) return moment(at, from);
  if (!isPlainDate(text)) return phrase`${text}`;
  const [year = '', month = '', day = ''] = text.split('-');
  return own(`${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year} (day)`);
}

/** A span between two written times; null is open. */
export function span(
  { from: begin, to: end }: { readonly from: string | null; readonly to: string | null },
  from: From,
): Phrase {
  if (begin === null) return end === null ? NO_TIME : phrase`until ${written(end, from)}`;
  if (end === null) return phrase`from ${written(begin, from)}`;
  if (begin === end) return written(begin, from);
  const [first, last] = [parseInstant(begin), parseInstant(end)];
  return first === undefined || last === undefined
    ? phrase`${written(begin, from)} to ${written(end, from)}`
    : own(fromTo(first, last, from));
}

const NO_TIME = own('no time given');

/** Bounds of a moment that is not known exactly, as they are. */
export function within({ earliest, latest }: Bounds, from: From): Phrase {
  if (earliest === null && latest === null) return NO_TIME;
  if (earliest === null) return phrase`by ${moment(latest ?? 0, from)}`;
  if (latest === null) return phrase`after ${moment(earliest, from)}`;
  return earliest === latest ? moment(latest, from) : own(fromTo(earliest, latest, from));
}

/** Since when an account says that something holds, as far as that is known. */
export function since({ earliest, latest }: Bounds, from: From): Phrase {
  if (earliest === null && latest === null) return own('a time that nobody gives');
  if (earliest === null) return phrase`before ${moment(latest ?? 0, from)}`;
  if (latest === null) return phrase`some time after ${moment(earliest, from)}`;
  if (earliest === latest) return moment(latest, from);
  return phrase`some time within ${own(fromTo(earliest, latest, from))}`;
}

/** When an entry says that it happened: its bounds, and the source's own words. */
export function occurrence({ content }: EntryState, from: From): Phrase {
  const { from: begin, to: end, label } = content.time.occurred;
  const bounds = span({ from: begin, to: end }, from);
  return label === undefined ? bounds : phrase`${bounds} (“${label}”)`;
}

/** The grade of an entry on the Admiralty scale: its own letter, else its source's. */
export function gradeOf(
  entry: EntryState,
  { registers, entry: entryNamed }: From & Pick<ReportInput, 'entry'>,
): string {
  const { reliability, credibility = UNGRADED } = entry.content.grade;
  const letter = reliability ?? registers.source.get(originOfEntry(entry))?.reliability ?? 'F';
  return `${letter}${standingCredibility(credibility, hasLostSupport(entry, entryNamed))}`;
}

/** Several origins, with what stands between them. */
export function sources(origins: readonly string[], from: From): readonly Phrase[] {
  return origins.map((origin) => source(origin, from));
}
