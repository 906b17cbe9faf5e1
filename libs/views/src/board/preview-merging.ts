import { type Derived, identitiesIn } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type Mergeable, type Merged } from '@sitlog/situation';
import {
  type BoardMoments,
  propositionsOf,
  propositionsOfOrigins,
  readPropositions,
} from '../accounts/read-board.js';
import { registersAt } from '../situations/read-registers.js';

/** An item that would be merged into another one. */
interface Merging {
  readonly register: Mergeable;
  readonly id: string;
  readonly into: string;
}

/** A proposition as it stands, and as it would stand. */
interface PropositionMoved {
  readonly before: Derived;
  readonly after: Derived;
}

/**
 * The propositions that would stand otherwise if an item were merged into another one, at a pair of moments. What rests on more than the accounts
 * of each (figures, demands, entries that one would supersede) is not looked at.
 */
export function previewMerging(
  db: Database,
  situation: string,
  { register, id, into }: Merging,
  moments: BoardMoments,
): readonly PropositionMoved[] {
  const known = registersAt(db, situation, moments.knownRevision);
  const { merged: before } = known.registers;
  const merged: Merged = { ...before, [register]: new Map(before[register]).set(id, into) };
  const supposed = {
    ...known,
    registers: { ...known.registers, merged },
    identities: identitiesIn(merged),
  };
  const ofOrigin = new Set(
    register === 'source'
      ? propositionsOfOrigins(db, situation, [...before.source.keys(), id])
      : [],
  );
  const propositions = propositionsOf(known).filter(({ id: one, aspect }) =>
    register === 'actor' ? aspect.actor === true : ofOrigin.has(one),
  );
  const [is, would] = [known, supposed].map((at) =>
    readPropositions(db, situation, { ...moments, at, propositions }),
  );
  return (is ?? []).flatMap((one, i) => {
    const other = would?.[i];
    if (other === undefined || JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ before: one, after: other }];
  });
}
