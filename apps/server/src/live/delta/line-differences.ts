import { type Difference, differences, type ToldBoard } from '@sitlog/board';

/** What differs between two boards; what moved to another line is new in that one and gone from the other. */
export function lineDifferences(before: ToldBoard, after: ToldBoard): readonly Difference[] {
  return differences(before, after).flatMap((one): readonly Difference[] => {
    const was = one.before?.facet ?? one.facet;
    if (one.after === null || was === one.facet) return [one];
    return [
      { ...one, before: null },
      { ...one, facet: was, after: null },
    ];
  });
}

/** What tells what stands in a line from all others of the board. */
export function lineKey({ facet, kind, id }: Pick<Difference, 'facet' | 'kind' | 'id'>): string {
  return `${facet} ${kind}/${id}`;
}
