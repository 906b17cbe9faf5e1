import { type EntryState } from '@sitlog/situation';
import { type Begun } from './demand-accounts.js';
import { type DemandStatement } from './statements.js';

/** What a demand stands before: a matter named by another entry, or one told in words. */
export type DemandBlock =
  | {
      readonly how: 'condition_of';
      readonly entry: string;
      readonly target: string;
      /** The subjects that the target is about, and what it asserts of them. */
      readonly subjects: readonly string[];
      readonly propositions: readonly string[];
    }
  | {
      readonly how: 'before' | 'consequence';
      readonly entry: string;
      readonly words: string;
    };

/**
 * What a demand stands before, whatever has become of it. A target that is struck through still says which matter was meant;
 * a relation stands until it is withdrawn, so it also counts from an entry whose telling is superseded.
 */
export function blocksOf(
  begun: readonly Begun[],
  tellings: readonly DemandStatement[],
  entryOf: (entryNo: string) => EntryState | undefined,
): readonly DemandBlock[] {
  const conditions = begun.flatMap(({ entry }) =>
    entry.relations
      .filter(({ type, withdrawn }) => type === 'condition_of' && withdrawn === undefined)
      .map(({ target }) => conditionOf(entry.entryNo, target, entryOf(target))),
  );
  return [...conditions, ...tellings.flatMap(inWords)];
}

function conditionOf(entry: string, target: string, named: EntryState | undefined): DemandBlock {
  return {
    how: 'condition_of',
    entry,
    target,
    subjects: named?.content.about ?? [],
    propositions: [...new Set(named?.asserts.map(({ proposition }) => proposition))],
  };
}

function inWords({ entry, before, consequence }: DemandStatement): readonly DemandBlock[] {
  return [
    ...(before === null ? [] : [{ how: 'before', entry, words: before } as const]),
    ...(consequence === null ? [] : [{ how: 'consequence', entry, words: consequence } as const]),
  ];
}
