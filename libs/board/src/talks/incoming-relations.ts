import { type EntryState, type RelationState } from '@sitlog/situation';

/** A relation with the entry that holds it. */
interface IncomingRelation {
  readonly from: EntryState;
  readonly relation: RelationState;
}

/** The relations that stand among those by which entries point at one. */
export function incomingOf(
  entryNo: string,
  entries: readonly EntryState[],
): readonly IncomingRelation[] {
  return incomingRelations(entries).get(entryNo) ?? [];
}

/** Finds the relations that point at an entry. */
export type IncomingTo = (entryNo: string) => readonly IncomingRelation[];

/** The relations that stand, by the entry at which they point. */
export function incomingRelations(
  entries: readonly EntryState[],
): ReadonlyMap<string, readonly IncomingRelation[]> {
  const standing = entries.flatMap((from) =>
    from.relations
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map((relation) => ({ from, relation })),
  );
  return Map.groupBy(standing, ({ relation }) => relation.target);
}
