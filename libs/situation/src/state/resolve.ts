import { type EndedByKind, type PackKind } from '@sitlog/vocabulary';
import { type Assertion, type EntryContent, type StatedBounds } from '../entry/entry.js';
import { type ResolvedAssertion } from '../events/events.js';
import { type Registers } from '../registers.js';
import { type AssertionState, type EntryState } from './state.js';
import { boundOf, type Bounds, formatInstant, type Micros } from '../time.js';

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
 * Bounds that nobody stated are not stored: they follow from the entry when it is read (`boundsOf`).
 */
export function resolveAssertions(
  content: EntryContent,
  registers: Registers,
): readonly ResolvedAssertion[] {
  return (content.assertions ?? defaults(content, registers)).map(({ start, end, ...said }) => ({
    ...said,
    ...(start === undefined ? {} : { start: inUtc(start) }),
    ...(end === undefined ? {} : { end: inUtc(end) }),
  }));
}

const MINUTE: Micros = 60_000_000;

/**
 * Stored assertions with their bounds as comparable moments (rule 2): as the operator's assertion states them, else by the
 * entry's `effective` time unless its kind only announces, else by when it occurred and was told; what lasts only for a while
 * ends by itself. Bounds that are stored with an assertion of its kind are of a release that resolved them; they are read
 * anew.
 */
export function boundsOf(
  stored: readonly ResolvedAssertion[],
  content: EntryContent,
  { toldAt, kind }: { readonly toldAt: Micros; readonly kind: PackKind | undefined },
): readonly AssertionState[] {
  const { from, to } = windowOf(content, kind);
  const own = startBounds(content, toldAt);
  return stored.map((said, index) => {
    const stated = content.assertions?.[index];
    const begins = statedOr(from, stated?.start);
    const start = begins ?? own;
    return {
      ...sayingOf(said),
      start,
      ...endOf(statedOr(to, stated?.end) ?? lasting(start, kind?.alertForMinutes)),
      ...(begins === undefined ? openStart(said) : {}),
    };
  });
}

function statedOr(other: Bounds | undefined, stated: StatedBounds | undefined): Bounds | undefined {
  return stated === undefined ? other : inMicros(stated);
}

/** A denial that says not since when speaks of the time of what it denies. */
function openStart({ negated }: ResolvedAssertion): Pick<AssertionState, 'startOfDenied'> {
  return negated === true ? { startOfDenied: true } : {};
}

function endOf(end: Bounds | undefined): Pick<AssertionState, 'end'> {
  return end === undefined ? {} : { end };
}

/** The end of what a kind says that lasts only for a while, where nobody gives one. */
function lasting({ earliest, latest }: Bounds, minutes: number | undefined): Bounds | undefined {
  if (minutes === undefined) return undefined;
  const after = (at: Micros | null): Micros | null => (at === null ? null : at + minutes * MINUTE);
  return { earliest: after(earliest), latest: after(latest) };
}

type Said = Pick<AssertionState, 'proposition' | 'value' | 'says'>;

function sayingOf({ proposition, value = '', negated, ends }: ResolvedAssertion): Said {
  if (ends === true) return { proposition, value, says: 'ends' };
  return { proposition, value, says: negated === true ? 'denies' : 'affirms' };
}

/** From when to when what an entry asserts is in effect, as far as it says so and does not only announce it. */
function windowOf(
  { effective }: EntryContent,
  kind: PackKind | undefined,
): {
  readonly from?: Bounds;
  readonly to?: Bounds;
} {
  if (effective === undefined || kind?.announces === true) return {};
  const [from, to] = [boundOf(effective.from), boundOf(effective.to)];
  return {
    ...(from === null ? {} : { from: { earliest: from, latest: from } }),
    ...(to === null ? {} : { to: { earliest: to, latest: to } }),
  };
}

function defaults(content: EntryContent, registers: Registers): readonly Assertion[] {
  const row = registers.vocabulary.kinds.get(content.kind);
  if (row === undefined) return [];
  const { asserts = [], denies = [], ends = [], speaksOf } = row;
  const subjects = [...new Set(content.about)].filter(
    (id) => registers.subject.get(id)?.type === speaksOf,
  );
  return subjects.flatMap((subject) => [
    ...ends.flatMap((said) => saidOf(subject, said, content, { ends: true })),
    ...asserts.flatMap((said) => saidOf(subject, said, content)),
    ...denies.flatMap((said) => saidOf(subject, said, content, { negated: true })),
  ]);
}

function saidOf(
  subject: string,
  said: EndedByKind,
  content: EntryContent,
  how: Pick<Assertion, 'negated' | 'ends'> = {},
): readonly Assertion[] {
  const proposition = `${subject}/${said.aspect}`;
  if ('value' in said) return [{ proposition, value: said.value, ...how }];
  if (!('actorsIn' in said)) return [{ proposition, ...how }];
  return content.actors
    .filter((actor) => actor.role === said.actorsIn)
    .flatMap(({ actorId }) =>
      actorId === undefined ? [] : [{ proposition, value: actorId, ...how }],
    );
}

/** Between which bounds what an entry tells has begun, where it gives none itself (rule 2); see `EntryState.toldAt`. */
export function startBounds(content: EntryContent, toldAt: Micros): Bounds {
  const earliest = boundOf(content.time.occurred.from);
  const to = boundOf(content.time.occurred.to);
  // Told of something that lies ahead, the moment of telling bounds nothing.
  const ahead = earliest !== null && earliest > toldAt;
  return { earliest, latest: ahead ? to : Math.min(to ?? toldAt, toldAt) };
}

/** The moment of the correction that gave the beginning that an entry has after a correction; undefined: it was logged so. */
export function fromGivenAfter(
  content: EntryContent,
  { before, at }: { readonly before: EntryState; readonly at: Micros },
): Micros | undefined {
  const from = boundOf(content.time.occurred.from);
  return from === boundOf(before.content.time.occurred.from) ? before.fromGivenAt : at;
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
