import { type Micros } from '@sitlog/situation';
import { type ComparedRow } from './compared-row.js';
import { type Derived } from './derive.js';
import { differences } from './difference.js';
import { type Between, type Known } from './known.js';
import { learnt } from './learnt.js';
import { moved } from './moved.js';

/** The two moments of a board: when it was true in the world, and what the log knew. */
export interface MomentPair {
  readonly validAt: Micros;
  readonly knownRevision: number;
}

/**
 * Two boards compared. `learned` and `corrected` lie between the known moments, seen at the first valid moment; `worldChanged`
 * lies between the valid moments, as known at the second known moment. In that order they lead from one board to the other.
 */
export interface Comparison {
  readonly worldChanged: readonly ComparedRow[];
  readonly learned: readonly ComparedRow[];
  readonly corrected: readonly ComparedRow[];
}

/** Where a comparison finds what was known. */
export interface Records {
  readonly board: (at: MomentPair) => readonly Derived[];
  /** One proposition as it was known. */
  readonly known: (id: string, knownRevision: number) => Known;
  /** What was recorded after one revision, up to and including another. */
  readonly between: (range: { readonly after: number; readonly upTo: number }) => Between;
}

/** Compares two moments, each a pair. Where the second knows less than the first, the rows tell what is unlearned. */
export function compare(records: Records, from: MomentPair, to: MomentPair): Comparison {
  const { validAt, knownRevision } = from;
  const first = records.board(from);
  const informed = records.board({ validAt, knownRevision: to.knownRevision });
  const last = records.board(to);
  const [after, upTo] = inOrder(knownRevision, to.knownRevision);
  const between = records.between({ after, upTo });
  const rows = differences(first, informed).map((difference) =>
    learnt(difference, {
      before: records.known(difference.id, knownRevision),
      after: records.known(difference.id, to.knownRevision),
      between,
      validAt,
    }),
  );
  return {
    worldChanged: differences(informed, last).map((difference) =>
      moved(difference, records.known(difference.id, to.knownRevision), [validAt, to.validAt]),
    ),
    learned: rows.flatMap(({ section, row }) => (section === 'learned' ? [row] : [])),
    corrected: rows.flatMap(({ section, row }) => (section === 'corrected' ? [row] : [])),
  };
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
