import { type Derived } from '@sitlog/board';
import {
  type Bounds,
  countedAs,
  type EntryState,
  hasLostSupport,
  isPlainDate,
  type Micros,
  originOfEntry,
  parseInstant,
  sourceOf,
  splitProposition,
  standingCredibility,
  UNGRADED,
} from '@sitlog/situation';
import { dayInWords, originInWords, own, type Phrase, phrase } from '@sitlog/words';
import { type ReportInput } from './document/input.js';
import { type WrittenTimeWords } from './words/report-words.js';
import { reportWords } from './words/in-language.js';

/** What names and words are taken from. */
export type From = Pick<ReportInput, 'registers' | 'naming' | 'words'>;

/** An origin by its name, with the side on which it stands; one that was merged, with the one as which it counts. */
export function source(origin: string, from: From): Phrase {
  const { registers, naming, words } = from;
  const other = countedAs(origin, registers.merged.source);
  if (other !== origin) {
    return reportWords(words).answers.countsAs(naming.source(origin), source(other, from));
  }
  const { side } = sourceOf(origin, registers) ?? {};
  if (side === undefined) return originInWords(origin, { words, naming });
  return reportWords(words).answers.side(naming.source(origin), side);
}

/** A value in quotation marks, an actor by its name. */
export function value(code: string, { naming, words }: From): Phrase {
  return words.quoted(phrase`${naming.value(code)}`);
}

/** What somebody said or wrote, in quotation marks. */
export function quoted(text: string, { words }: From): Phrase {
  return words.quoted(phrase`${text}`);
}

/** Somebody whom an entry names by id or in words. */
export function actor(named: string, { registers }: From): Phrase {
  return phrase`${registers.actor.get(named)?.name ?? named}`;
}

/** A place that an entry names by id or in words. */
export function place(named: string, { registers }: From): Phrase {
  return phrase`${registers.place.get(named)?.name ?? named}`;
}

/** A subject by its name. */
export function subject(id: string, { registers }: From): Phrase {
  return phrase`${registers.subject.get(id)?.name ?? id}`;
}

/** A proposition by its subject's name and what is asked of it. */
export function proposition({ id }: Pick<Derived, 'id'>, from: From): Phrase {
  const { answers } = reportWords(from.words);
  return answers.proposition(subject(splitProposition(id).subject, from), aspectName(id, from));
}

/** What is asked of a proposition's subject, by its name. */
export function aspectName(proposition: string, { registers, words }: From): string {
  const { subject: about, aspect } = splitProposition(proposition);
  return words.vocabulary.aspect(aspect, registers.subject.get(about)?.type);
}

const SECOND: Micros = 1_000_000;

/** A moment in the situation's zone to the second, with its offset. */
export function moment(at: Micros, { naming }: From): Phrase {
  return own(naming.moment(toSecond(at)));
}

function toSecond(at: Micros): Micros {
  return Math.floor(at / SECOND) * SECOND;
}

/** From one moment to another; a day that both share is named once. */
function fromTo(begin: Micros, end: Micros, { naming }: From): string {
  return naming.span(toSecond(begin), toSecond(end));
}

/** A time as an entry writes it: an instant in the situation's zone, a plain date as the day that it is. */
export function written(text: string, from: From): Phrase {
  const at = parseInstant(text);
  if (at !== undefined) return moment(at, from);
  if (!isPlainDate(text)) return phrase`${text}`;
  return own(timesIn(from).day(dayInWords(text, from.words)));
}

/** A span between two written times; null is open. */
export function span(
  { from: begin, to: end }: { readonly from: string | null; readonly to: string | null },
  from: From,
): Phrase {
  const times = timesIn(from);
  if (begin === null) return end === null ? own(times.none) : times.until(written(end, from));
  if (end === null) return times.from(written(begin, from));
  if (begin === end) return written(begin, from);
  const [first, last] = [parseInstant(begin), parseInstant(end)];
  return first === undefined || last === undefined
    ? times.fromTo(written(begin, from), written(end, from))
    : own(fromTo(first, last, from));
}

/** Bounds of a moment that is not known exactly, as they are. */
export function within({ earliest, latest }: Bounds, from: From): Phrase {
  const times = timesIn(from);
  if (earliest === null && latest === null) return own(times.none);
  if (earliest === null) return times.by(moment(latest ?? 0, from));
  if (latest === null) return times.after(moment(earliest, from));
  return earliest === latest ? moment(latest, from) : own(fromTo(earliest, latest, from));
}

/** Since when an account says that something holds, as far as that is known. */
export function since({ earliest, latest }: Bounds, from: From): Phrase {
  const times = timesIn(from);
  if (earliest === null && latest === null) return own(times.sinceUnknown);
  if (earliest === null) return times.sinceBefore(moment(latest ?? 0, from));
  if (latest === null) return times.sinceAfter(moment(earliest, from));
  if (earliest === latest) return moment(latest, from);
  return times.sinceWithin(fromTo(earliest, latest, from));
}

/** When an entry says that it happened: its bounds, and the source's own words. */
export function occurrence({ content }: EntryState, from: From): Phrase {
  const { from: begin, to: end, label } = content.time.occurred;
  const bounds = span({ from: begin, to: end }, from);
  return label === undefined ? bounds : phrase`${bounds} (${quoted(label, from)})`;
}

/** The grade of an entry on the Admiralty scale: its own letter, else its source's. */
export function gradeOf(
  entry: EntryState,
  { registers, entry: entryNamed }: From & Pick<ReportInput, 'entry'>,
): string {
  const { reliability, credibility = UNGRADED } = entry.content.grade;
  const letter = reliability ?? sourceOf(originOfEntry(entry), registers)?.reliability ?? 'F';
  const isLost = hasLostSupport(entry, entryNamed, registers.merged.source);
  return `${letter}${standingCredibility(credibility, isLost)}`;
}

/** Several origins, each by its name. */
export function sources(origins: readonly string[], from: From): readonly Phrase[] {
  return origins.map((origin) => source(origin, from));
}

function timesIn({ words }: From): WrittenTimeWords {
  return reportWords(words).times;
}
