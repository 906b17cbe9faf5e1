import { expect } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';

/** A proposition or another piece of the board that differs, as comparison and replay tell it. */
export interface BoardChange {
  readonly facet: string;
  readonly part?: string;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** Everything that stands on a board, by facet, part and id. */
export type ShownBoard = Map<string, object>;

const PARTS = ['propositions', 'figures', 'demands', 'forecasts', 'raised'];

/** What a board shows, but for the line that speaks of the log. */
export function shownOn({ facets }: BoardResponse): ShownBoard {
  const lines = facets.filter(({ facet }) => facet !== 'log_health');
  return new Map(
    lines.flatMap(({ facet, ...parts }) =>
      Object.entries(parts)
        .filter(([part]) => PARTS.includes(part))
        .flatMap(([part, all]: readonly [string, readonly object[]]) =>
          all.map((shown): readonly [string, object] => [keyOf(facet, part, idOf(shown)), shown]),
        ),
    ),
  );
}

/** Puts changes on a board, each of which has to fit what stands there. */
export function expectToFit(shown: ShownBoard, changes: readonly BoardChange[]): void {
  for (const { facet, part, id, before, after } of changes) {
    const key = keyOf(facet, part ?? 'propositions', id);
    expect([key, shown.get(key) ?? null]).toEqual([key, before]);
    if (after === null) shown.delete(key);
    else shown.set(key, after);
  }
}

function keyOf(facet: string, part: string, id: string): string {
  return `${facet} ${part}/${id}`;
}

/** A forecast is known by its entry. */
function idOf(shown: object): string {
  return String('id' in shown ? shown.id : 'entry' in shown ? shown.entry : '');
}
