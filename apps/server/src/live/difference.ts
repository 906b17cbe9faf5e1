import { type ShownProposition } from '../reading/board-view.js';

/** A board made to be compared: each proposition with its answer as text, by facet and id. */
export type Content = ReadonlyMap<string, Answer>;

interface Answer extends ShownProposition {
  readonly text: string;
}

/** A proposition whose answer differs; null where it is not on that board. */
export interface Differing {
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
  const changed = [...after].flatMap(([key, { facet, id, view, text }]): readonly Differing[] => {
    const was = before.get(key);
    if (was?.text === text) return [];
    return [{ facet, id, before: was?.view ?? null, after: view }];
  });
  const gone = [...before].flatMap(([key, { facet, id, view }]): readonly Differing[] =>
    after.has(key) ? [] : [{ facet, id, before: view, after: null }],
  );
  return [...changed, ...gone];
}
