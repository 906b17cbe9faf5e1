import { type ShownProposition } from '../reading/board-view.js';

/** A board made to be compared: each proposition with its answer as text, by facet and id. */
export type Content = ReadonlyMap<string, Answer>;

interface Answer extends ShownProposition {
  readonly text: string;
}

/** A proposition, or figures, whose answer differs; null where it is not on that board. */
export interface Differing {
  readonly part?: 'figures';
  readonly facet: string;
  readonly id: string;
  readonly before: ShownProposition['view'] | null;
  readonly after: ShownProposition['view'] | null;
}

/** The content of a board. */
export function contentOf(propositions: readonly ShownProposition[]): Content {
  return new Map(
    propositions.map((one) => [
      `${one.facet}/${one.id}`,
      { ...one, text: JSON.stringify(one.view) },
    ]),
  );
}

/** Which answers differ between two boards: those of the later one in its order, then those that it no longer has. */
export function differenceOf(before: Content, after: Content): readonly Differing[] {
  const changed = [...after].flatMap(([key, is]): readonly Differing[] => {
    const was = before.get(key);
    if (was?.text === is.text) return [];
    return [{ ...placeOf(is), before: was?.view ?? null, after: is.view }];
  });
  const gone = [...before].flatMap(([key, was]): readonly Differing[] =>
    after.has(key) ? [] : [{ ...placeOf(was), before: was.view, after: null }],
  );
  return [...changed, ...gone];
}

function placeOf({ part, facet, id }: Answer): Pick<Differing, 'part' | 'facet' | 'id'> {
  return part === undefined ? { facet, id } : { part, facet, id };
}
