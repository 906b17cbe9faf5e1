import { type Bounds, type SituationEvent } from '@sitlog/situation';
import { entriesAsKnown, entryAsTold, entryNumbers, ordinal } from './as-known.js';
import { contentOf } from './naive-entry.js';
import { type EntryAsKnown } from './rule3/model.js';
import { type Account3, boundsOf, placed } from './rule3/place.js';
import { taken } from './rule3/take.js';

type Events = readonly SituationEvent[];

const SOMETHING = [{ said: 'affirms', value: 'so' }] as const;
const PLAIN = { exclusive: true };

/** When what an entry tells of began: by its words, and at the latest when they were first told, unless it lies ahead. */
export function beganIn(story: Events): Bounds {
  const { effective: _, ...entry } = entryAsTold(entryNumbers(story)[0]!, story);
  return boundsOf(placed([{ ...entry, says: SOMETHING }], [], PLAIN)[0]!);
}

/** What an entry asserts with its bounds, by its own events alone. */
export function assertedIn(story: Events): readonly {
  readonly proposition: string;
  readonly value: string;
  readonly start: Bounds;
  readonly end: Bounds | undefined;
}[] {
  const stored = story.flatMap(({ data }) => ('asserts' in data ? [data.asserts] : [])).at(-1);
  const asKnown = entriesAsKnown(story);
  return [...new Set((stored ?? []).map(({ proposition }) => proposition))].flatMap((id) => {
    const aspect = { facet: 'needs', exclusive: true } as const;
    return placed(asKnown({ id, aspect }), [], PLAIN).map((account) => ({
      proposition: id,
      value: account.value ?? '',
      start: boundsOf(account),
      end: endOf(account),
    }));
  });
}

function endOf({ endsEarliest, endsLatest }: Account3): Bounds | undefined {
  if (endsEarliest === Infinity) return undefined;
  return {
    earliest: endsEarliest === -Infinity ? null : endsEarliest,
    latest: endsLatest === Infinity ? null : endsLatest,
  };
}

/** The entries that stand: not struck, no duplicate of one that stands, and not superseded by one that feeds what they feed. */
export function standingIn(events: Events): ReadonlySet<string> {
  const entries = entryNumbers(events).map((entryNo) => entryAsTold(entryNo, events));
  const classes = new Map(entries.map((entry) => [entry.n, feeds(entry)]));
  const alike = entries.map(({ kind: _, ...entry }) => ({
    ...entry,
    mode: 'statement' as const,
    isDerived: false,
    says: SOMETHING,
    supersedes: (entry.supersedes ?? []).filter((n) => classes.get(n) === classes.get(entry.n)),
  }));
  const asked = { aspect: PLAIN, sources: {}, opposing: [], authority: [], overrides: [] };
  const standing = taken({ ...asked, entries: alike, hidden: [], validAt: 0 }).entries;
  const numbers = new Set(standing.map(({ n }) => n));
  return new Set(entryNumbers(events).filter((entryNo) => numbers.has(ordinal(entryNo))));
}

/** Whether an entry is a fact by what it is: rule 1 but for what others did to it. */
export function isFact(story: Events): boolean {
  return (
    contentOf(story) !== undefined && feeds(entryAsTold(entryNumbers(story)[0]!, story)) === 'facts'
  );
}

function feeds({ mode, kind, isDerived }: EntryAsKnown): string {
  if (kind === 'forecast' || kind === 'background') return 'kind';
  if (mode === 'assessment') return 'assessed';
  if (kind === 'analysis') return 'kind';
  if (mode !== 'occurrence' && mode !== 'statement') return 'mode';
  return isDerived === true ? 'repeats' : 'facts';
}
