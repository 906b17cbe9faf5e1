import { type ShownProposition } from '../reading/board-view.js';

/** A board made to be compared: all that it shows with its answer as text, by facet, part and id. */
export type Content = ReadonlyMap<string, Answer>;

interface Answer extends ShownProposition {
  readonly text: string;
}

/** A proposition, or something else on the board, whose answer differs; null where it is not on that board. */
export interface Differing extends Pick<ShownProposition, 'facet' | 'part' | 'id'> {
  readonly before: ShownProposition | null;
  readonly after: ShownProposition | null;
}

/** The content of a board. */
export function contentOf(propositions: readonly ShownProposition[]): Content {
  return new Map(
    propositions.map((one) => [keyOf(one), { ...one, text: JSON.stringify(one.view) }]),
  );
}

/** Which answers differ between two boards: those of the later one in its order, then those that it no longer has. */
export function differenceOf(before: Content, after: Content): readonly Differing[] {
  const changed = [...after].flatMap(([key, one]): readonly Differing[] => {
    const was = before.get(key);
    if (was?.text === one.text) return [];
    return [{ ...placeOf(one), before: was ?? null, after: one }];
  });
  const gone = [...before].flatMap(([key, one]): readonly Differing[] =>
    after.has(key) ? [] : [{ ...placeOf(one), before: one, after: null }],
  );
  return [...changed, ...gone];
}

type Place = Pick<ShownProposition, 'facet' | 'part' | 'id'>;

/** What tells one answer of a board from all others. */
export function keyOf({ facet, part, id }: Place): string {
  return part === undefined ? `${facet}/${id}` : `${facet} ${part}/${id}`;
}

function placeOf({ facet, part, id }: Place): Place {
  return part === undefined ? { facet, id } : { facet, part, id };
}
