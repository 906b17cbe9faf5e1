import { type Command, type NewRelation } from '../commands/commands.js';
import { countedAs, type MergedInto } from '../identity.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type EntryState, originOfEntry, targetsOf } from './state.js';

/**
 * The entries that a decision looks at besides those that the command names, by what one of them says: whoever supersedes an
 * entry takes over what that one supersedes, to the end of the chain.
 */
export function alsoNeeded(command: Command, entry: EntryState): readonly string[] {
  const isAsked = command.kind === 'add-relation' && command.relation.type === 'supersedes';
  return isAsked ? targetsOf(entry, 'supersedes') : [];
}

/** What the record refuses of an entry that is to supersede another: that it is of another origin, or superseded by that one. */
export function checkSuperseding(
  { type, target }: NewRelation,
  by: { readonly entryNo: string; readonly origin: string },
  entries: ReadonlyMap<string, EntryState>,
  { pointer, merged }: { readonly pointer: string; readonly merged: MergedInto },
): readonly Refusal[] {
  const other = entries.get(target);
  if (type !== 'supersedes' || other === undefined) return [];
  const origin = originOfEntry(other);
  if (countedAs(origin, merged) !== countedAs(by.origin, merged)) {
    const message = `${target} is of the origin ${origin}, and only ${origin} supersedes what it said. Where ${by.origin} says otherwise, use "contradicts", or "in_tension_with" where both may be so.`;
    return [refusal('superseded-by-other-origin', message, `${pointer}/type`)];
  }
  if (!supersededBy(target, entries).has(by.entryNo)) return [];
  const message = `${target} supersedes ${by.entryNo} already, itself or by way of others: withdraw that relation first.`;
  return [refusal('superseding-ring', message, `${pointer}/target`)];
}

/** All entries that one supersedes, itself or by way of others. */
function supersededBy(
  entryNo: string,
  entries: ReadonlyMap<string, EntryState>,
): ReadonlySet<string> {
  const found = new Set([entryNo]);
  for (const one of found) {
    const entry = entries.get(one);
    if (entry === undefined) continue;
    for (const next of targetsOf(entry, 'supersedes')) found.add(next);
  }
  return found;
}
