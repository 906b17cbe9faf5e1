// Rule 1: which entries are taken.
import { type AspectRules, type EntryAsKnown, type PropositionAsked } from './model.js';

/** The entries whose assertions feed this proposition for this reader, and whether a hidden entry is the only cause that one of them is missing. */
export function taken({ entries, aspect, hidden }: PropositionAsked): {
  readonly entries: readonly EntryAsKnown[];
  readonly withheld: boolean;
} {
  const readable = entries
    .filter(({ n }) => !hidden.includes(n))
    .filter((entry) => feeds(entry, aspect) && stands(entry, entries));
  const superseding = (entry: EntryAsKnown) =>
    entries.filter(
      (other) =>
        other.n !== entry.n &&
        other.origin === entry.origin &&
        (other.supersedes ?? []).includes(entry.n) &&
        feeds(other, aspect) &&
        stands(other, entries),
    );
  return {
    entries: readable.filter((entry) => superseding(entry).length === 0),
    withheld: readable
      .filter(({ says }) => says.length > 0)
      .map(superseding)
      .some((others) => others.length > 0 && others.every(({ n }) => hidden.includes(n))),
  };
}

function feeds({ mode, kind, isDerived }: EntryAsKnown, { assessed }: AspectRules): boolean {
  if (kind === 'forecast' || kind === 'background') return false;
  if (assessed === true) return mode === 'assessment';
  if (mode !== 'occurrence' && mode !== 'statement') return false;
  return kind !== 'analysis' && isDerived !== true;
}

/** Not retracted, not refuted, no duplicate. */
function stands(entry: EntryAsKnown, entries: readonly EntryAsKnown[]): boolean {
  if (!isLive(entry)) return false;
  return !chainFrom(entry, entries).some((original) => {
    const inARing = chainFrom(original, entries).includes(entry);
    return isLive(original) && (!inARing || original.n < entry.n);
  });
}

function isLive({ isRetracted, isRefuted }: EntryAsKnown): boolean {
  return isRetracted !== true && isRefuted !== true;
}

/** All entries to which its relations `duplicate_of` lead. */
function chainFrom(
  entry: EntryAsKnown,
  entries: readonly EntryAsKnown[],
  seen: readonly EntryAsKnown[] = [],
): readonly EntryAsKnown[] {
  let found = seen;
  for (const n of entry.duplicateOf ?? []) {
    const original = entries.find((other) => other.n === n);
    if (original === undefined || found.includes(original)) continue;
    found = chainFrom(original, entries, [...found, original]);
  }
  return found;
}
