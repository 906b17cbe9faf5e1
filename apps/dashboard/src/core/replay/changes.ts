import {
  type BoardResponse,
  type FacetResponse,
  type PropositionResponse,
} from '@sitlog/api-types';

const PIECES = ['figures', 'demands', 'forecasts', 'raised', 'checks'] as const;
type Piece = (typeof PIECES)[number];

/** An answer of the board that is another than before: a proposition with both answers, or a piece that is no proposition. */
export type ReplayedChange =
  | {
      readonly kind: 'proposition';
      readonly facet: string;
      readonly id: string;
      readonly before: PropositionResponse | undefined;
      readonly after: PropositionResponse | undefined;
      /** Entries that the answer newly rests on, or (if there are none) no longer rests on. */
      readonly entries: readonly string[];
    }
  | { readonly kind: 'piece'; readonly facet: string; readonly piece: Piece };

/** What is another between two boards, in the order of the later one. */
export function changesBetween(
  before: BoardResponse,
  after: BoardResponse,
): readonly ReplayedChange[] {
  const lineOf = (facet: string): FacetResponse | undefined =>
    before.facets.find((one) => one.facet === facet);
  return after.facets.flatMap((line) => changesOf(lineOf(line.facet), line));
}

function changesOf(
  before: FacetResponse | undefined,
  after: FacetResponse,
): readonly ReplayedChange[] {
  const pieces = PIECES.filter((piece) => !isSame(before?.[piece] ?? [], after[piece] ?? []));
  return [
    ...propositionsOf(before?.propositions ?? [], after),
    ...pieces.map((piece) => ({ kind: 'piece' as const, facet: after.facet, piece })),
  ];
}

function propositionsOf(
  before: readonly PropositionResponse[],
  after: FacetResponse,
): readonly ReplayedChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.propositions.map((one) => [one.id, one]));
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  return ids.flatMap((id): readonly ReplayedChange[] => {
    const pair = { before: old.get(id), after: now.get(id) };
    if (isSame(pair.before, pair.after) || (!says(pair.before) && !says(pair.after))) return [];
    return [{ kind: 'proposition', facet: after.facet, id, ...pair, entries: causes(pair) }];
  });
}

/** That a subject was registered changes what is asked, not what is said. */
function says(one: PropositionResponse | undefined): boolean {
  return one !== undefined && entriesOf(one).length + (one.override === undefined ? 0 : 1) > 0;
}

function causes({
  before,
  after,
}: {
  readonly before: PropositionResponse | undefined;
  readonly after: PropositionResponse | undefined;
}): readonly string[] {
  const old = entriesOf(before);
  const now = entriesOf(after);
  const added = now.filter((no) => !old.includes(no));
  return added.length > 0 ? added : old.filter((no) => !now.includes(no));
}

function entriesOf(one: PropositionResponse | undefined): readonly string[] {
  if (one === undefined) return [];
  const { values, possible, abstentions } = one;
  const all = [
    ...values.flatMap(({ entries }) => entries),
    ...possible.map(({ entry }) => entry),
    ...abstentions.map(({ entry }) => entry),
  ];
  return [...new Set(all)];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
