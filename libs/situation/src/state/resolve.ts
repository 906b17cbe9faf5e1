import { type Assertion, type EntryContent, type StatedBounds } from '../entry/entry.js';
import { type ResolvedAssertion } from '../events/events.js';
import { type Registers } from '../registers.js';
import { type AssertionState, type EntryState } from './state.js';
import { boundOf, type Bounds, formatInstant, type Micros } from '../time.js';
import { type DefaultAssertion, type KindRow } from '../vocabulary/kinds/kind-row.js';
import { kindRow } from '../vocabulary/kinds/kinds.js';

/** The parts of an entry from which its assertions are resolved: a correction of one of them resolves anew. */
export const RESOLVED_FROM: readonly string[] = [
  'about',
  'time',
  'effective',
  'actors',
  'assertions',
];

/**
 * What an entry asserts, as it is stored: the operator's assertions, else those of its kind's row for the subjects in `about`.
 * A start that nobody stated is not stored: it follows from the entry when it is read (`boundsOf`).
 */
export function resolveAssertions(
  content: EntryContent,
  registers: Registers,
): readonly ResolvedAssertion[] {
  return (content.assertions ?? defaults(content, registers)).map(
    ({ proposition, value, start, end }) => ({
      proposition,
      value,
      ...(start === undefined ? {} : { start: inUtc(start) }),
      ...(end === undefined ? {} : { end: inUtc(end) }),
    }),
  );
}

/** Stored assertions with their bounds as comparable moments: as stated, else as the entry's own time gives them (rule 2). */
export function boundsOf(
  stored: readonly ResolvedAssertion[],
  content: EntryContent,
  timeKnownAt: Micros,
): readonly AssertionState[] {
  const derived = startBounds(content, timeKnownAt);
  return stored.map((assertion, index) => {
    const { proposition, value, end } = assertion;
    const start = statedStart(assertion, content, index);
    return {
      proposition,
      value,
      start: start === undefined ? derived : inMicros(start),
      ...(end === undefined ? {} : { end: inMicros(end) }),
    };
  });
}

/**
 * Events of before 0.1 hold a start in any case, bounded by the moment at which they were stored. It was stated if the operator's
 * assertion has one; without assertions, if it is the moment at which what is told takes effect.
 */
function statedStart(
  { start }: ResolvedAssertion,
  { assertions, effective }: EntryContent,
  index: number,
): StatedBounds | undefined {
  if (start === undefined) return undefined;
  const isStated =
    assertions === undefined
      ? takesEffectIn(start, effective)
      : assertions[index]?.start !== undefined;
  return isStated ? start : undefined;
}

function takesEffectIn(start: StatedBounds, effective: EntryContent['effective']): boolean {
  const from = boundOf(effective?.from ?? null);
  const { earliest, latest } = inMicros(start);
  return from !== null && earliest === from && latest === from;
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

/** Between which bounds what an entry tells has begun, where it gives none itself (rule 2); see `EntryState.timeKnownAt`. */
export function startBounds(content: EntryContent, timeKnownAt: Micros): Bounds {
  const earliest = boundOf(content.time.occurred.from);
  const to = boundOf(content.time.occurred.to);
  // Told of something that lies ahead, the moment of recording bounds nothing.
  const ahead = earliest !== null && earliest > timeKnownAt;
  return { earliest, latest: ahead ? to : Math.min(to ?? timeKnownAt, timeKnownAt) };
}

/**
 * The moment that bounds an entry's time after a correction: its own recording. Only where the correction moves the beginning
 * to after that, it is the moment of the correction, before which nobody had told of it.
 */
export function timeKnownAfter(
  content: EntryContent,
  corrected: { readonly before: EntryState; readonly at: Micros },
): Micros {
  const { before, at } = corrected;
  const from = boundOf(content.time.occurred.from);
  if (from === null || from <= before.recordedAt) return before.recordedAt;
  return from === boundOf(before.content.time.occurred.from) ? before.timeKnownAt : at;
}

function inUtc(bounds: StatedBounds): StatedBounds {
  return { earliest: text(boundOf(bounds.earliest)), latest: text(boundOf(bounds.latest)) };
}

function inMicros({ earliest, latest }: StatedBounds): Bounds {
  return { earliest: boundOf(earliest), latest: boundOf(latest) };
}

function text(value: Micros | null): string | null {
  return value === null ? null : formatInstant(value);
}
