import { ordinalOf } from '../entry/entry.js';
import { countedAs, type MergedInto } from '../identity.js';
import { type Aside, type EntryState, feedingOf, originOfEntry, targetsOf } from './state.js';

/** What the standing of entries rests on: entries by number, and those that relate to one. */
interface Standings {
  readonly entry: (entryNo: string) => EntryState | undefined;
  /** The numbers of entries that stand in this relation to one, at least those of which it was not withdrawn. */
  readonly from: (type: 'duplicate_of' | 'supersedes', entryNo: string) => readonly string[];
  /** The numbers of the entries that are there. */
  readonly all: () => readonly string[];
  /** The sources that count as other ones. */
  readonly merged: MergedInto;
}

/** The standings of entries that are held in memory. */
export function standingsOf(
  entries: ReadonlyMap<string, EntryState>,
  merged: MergedInto,
): Standings {
  return {
    merged,
    all: () => [...entries.keys()],
    entry: (entryNo) => entries.get(entryNo),
    from: (type, entryNo) =>
      [...entries.values()]
        .filter(
          ({ relations }) =>
            relations.length > 0 &&
            relations.some((relation) => relation.type === type && relation.target === entryNo),
        )
        .map((entry) => entry.entryNo),
  };
}

/**
 * The entries whose standing is another after one of them changed from `before`, as they stand now (rule 1): a duplicate is
 * out while what it repeats stands, and so is what its own origin superseded. `after` must be in `standings`.
 */
export function restanding(
  before: EntryState | undefined,
  after: EntryState,
  standings: Standings,
): readonly EntryState[] {
  const resting = restingOn(after, standings);
  return restood(new Set([after.entryNo, ...resting, ...supersededBy(before)]), standings);
}

/** The entries whose standing is another after sources were merged or stand for themselves again: who supersedes its own is another. */
export function restandingByOrigin(standings: Standings): readonly EntryState[] {
  const targets = standings.all().flatMap((no) => supersededBy(standings.entry(no)));
  return restood(new Set(targets), standings);
}

function restood(waiting: Set<string>, standings: Standings): readonly EntryState[] {
  const moved = new Map<string, EntryState>();
  const entry = (no: string): EntryState | undefined => moved.get(no) ?? standings.entry(no);
  const current: Standings = { ...standings, entry };
  for (const entryNo of waiting) {
    const was = entry(entryNo);
    if (was === undefined) continue;
    const aside = asideOf(was, current);
    if (same(aside, was.aside)) continue;
    const { aside: _, ...rest } = was;
    const is = aside === undefined ? rest : { ...rest, aside };
    moved.set(entryNo, is);
    for (const next of restingOn(is, current)) waiting.add(next);
  }
  return [...moved.values()];
}

function restingOn(entry: EntryState, standings: Standings): readonly string[] {
  return [...duplicatesOf(entry.entryNo, standings), ...supersededBy(entry)];
}

function supersededBy(entry: EntryState | undefined): readonly string[] {
  return entry === undefined ? [] : targetsOf(entry, 'supersedes');
}

/** All entries whose chain of duplicates leads to one. */
function duplicatesOf(entryNo: string, { from }: Standings): ReadonlySet<string> {
  const found = new Set(from('duplicate_of', entryNo));
  for (const one of found) for (const next of from('duplicate_of', one)) found.add(next);
  return found;
}

function asideOf(entry: EntryState, standings: Standings): Aside | undefined {
  const originals = originalsOf(entry, standings);
  if (originals.length > 0) return { why: 'duplicate', by: originals };
  const by = standings
    .from('supersedes', entry.entryNo)
    .filter((no) => supersedes(standings.entry(no), entry, standings.merged))
    .toSorted(byOrdinal);
  return by.length === 0 ? undefined : { why: 'superseded', by: [...new Set(by)] };
}

function supersedes(later: EntryState | undefined, entry: EntryState, merged: MergedInto): boolean {
  return (
    later !== undefined &&
    targetsOf(later, 'supersedes').includes(entry.entryNo) &&
    countedAs(originOfEntry(later), merged) === countedAs(originOfEntry(entry), merged) &&
    feedingOf(later) === feedingOf(entry) &&
    !isStruck(later) &&
    later.aside?.why !== 'duplicate'
  );
}

function isStruck({ retracted, verification }: EntryState): boolean {
  return retracted !== undefined || verification === 'refuted';
}

/** The entries in whose place one repeats the same, none if it stands itself: in a ring the one that was logged first does. */
function originalsOf(entry: EntryState, standings: Standings): readonly string[] {
  const { entryNo } = entry;
  const originals = [...chainOf(entryNo, standings)].filter((no) => {
    const named = standings.entry(no);
    return no !== entryNo && named !== undefined && !isStruck(named);
  });
  const ring = originals.filter((no) => chainOf(no, standings).has(entryNo));
  const isFirst = ring.every((no) => ordinalOf(entryNo) < ordinalOf(no));
  return ring.length === originals.length && isFirst ? [] : originals.toSorted(byOrdinal);
}

/** All entries to which a chain of duplicates leads from one. */
function chainOf(entryNo: string, { entry }: Standings): ReadonlySet<string> {
  const targets = (no: string): readonly string[] => {
    const named = entry(no);
    return named === undefined ? [] : targetsOf(named, 'duplicate_of');
  };
  const chain = new Set(targets(entryNo));
  for (const one of chain) for (const next of targets(one)) chain.add(next);
  return chain;
}

function byOrdinal(a: string, b: string): number {
  return ordinalOf(a) - ordinalOf(b);
}

function same(a: Aside | undefined, b: Aside | undefined): boolean {
  return a?.why === b?.why && a?.by.join() === b?.by.join();
}
