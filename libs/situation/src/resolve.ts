import { type Assertion, type EntryContent, type StatedBounds } from './entry.js';
import { type ResolvedAssertion } from './events.js';
import { type Registers } from './registers.js';
import { type Bounds, formatInstant, type Micros, parseInstant } from './time.js';
import { type DefaultAssertion, type KindRow } from './vocabulary/kind-row.js';
import { kindRow } from './vocabulary/kinds.js';

/** The parts of an entry from which its assertions are resolved: a correction of one of them resolves anew. */
export const RESOLVED_FROM: readonly string[] = [
  'about',
  'time',
  'effective',
  'actors',
  'assertions',
];

/**
 * What an entry asserts: the operator's assertions, else those of its kind's row for the subjects in `about`.
 * Missing start bounds are {occurred.from, min(occurred.to, recordedAt)} (rule 2 of the board rule).
 */
export function resolveAssertions(
  content: EntryContent,
  registers: Registers,
  recordedAt: Micros,
): readonly ResolvedAssertion[] {
  const stated = content.assertions ?? defaults(content, registers);
  const start = defaultStart(content, recordedAt);
  return stated.map((assertion) => ({
    proposition: assertion.proposition,
    value: assertion.value,
    start: assertion.start === undefined ? start : inUtc(assertion.start),
    ...(assertion.end === undefined ? {} : { end: inUtc(assertion.end) }),
  }));
}

function defaults(content: EntryContent, registers: Registers): readonly Assertion[] {
  const row = kindRow(content.kind);
  if (row === undefined) return [];
  const { asserts = [], speaksOf } = row;
  const subjects = [...new Set(content.about)].filter(
    (id) => registers.subject.get(id)?.type === speaksOf,
  );
  const span = effectiveSpan(content, row);
  return subjects.flatMap((subject) =>
    asserts.flatMap((said) =>
      valuesOf(said, content).map((value) => ({
        proposition: `${subject}/${said.aspect}`,
        value,
        ...span,
      })),
    ),
  );
}

function valuesOf(said: DefaultAssertion, content: EntryContent): readonly string[] {
  if ('value' in said) return [said.value];
  return content.actors
    .filter((actor) => actor.role === said.actorsIn)
    .flatMap((actor) => actor.actorId ?? []);
}

function effectiveSpan(content: EntryContent, row: KindRow): Pick<Assertion, 'start' | 'end'> {
  if (row.takesEffect !== true || content.effective === undefined) return {};
  const { from, to } = content.effective;
  const at = (instant: string): StatedBounds => ({ earliest: instant, latest: instant });
  return {
    ...(from === null ? {} : { start: at(from) }),
    ...(to === null ? {} : { end: at(to) }),
  };
}

function defaultStart(content: EntryContent, recordedAt: Micros): ResolvedAssertion['start'] {
  const { earliest, latest } = startBounds(content, recordedAt);
  return { earliest: text(earliest), latest: text(latest) };
}

/** Between which bounds what an entry tells has begun, where it gives none itself; `recordedAt`: when its time was recorded. */
export function startBounds(content: EntryContent, recordedAt: Micros): Bounds {
  const earliest = moment(content.time.occurred.from);
  const to = moment(content.time.occurred.to);
  // Told of something that lies ahead, the moment of recording bounds nothing.
  const ahead = earliest !== null && earliest > recordedAt;
  return { earliest, latest: ahead ? to : Math.min(to ?? recordedAt, recordedAt) };
}

function inUtc(bounds: StatedBounds): ResolvedAssertion['start'] {
  return { earliest: text(moment(bounds.earliest)), latest: text(moment(bounds.latest)) };
}

function moment(instant: string | null): Micros | null {
  return instant === null ? null : (parseInstant(instant) ?? null);
}

function text(value: Micros | null): string | null {
  return value === null ? null : formatInstant(value);
}
