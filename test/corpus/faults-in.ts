import type { CorpusLine, CorpusPart } from './corpus.js';

/** Parts of one sort. */
export type Of<Is extends CorpusPart['is']> = Extract<CorpusPart, { readonly is: Is }>;

/** What is wrong with parts of some sorts: each fault with the line in which it is. */
export function faultsIn<Is extends CorpusPart['is']>(
  lines: readonly CorpusLine[],
  sorts: readonly Is[],
  found: (part: Of<Is>) => readonly string[],
): readonly (readonly [line: string, fault: string])[] {
  const isOf = (part: CorpusPart): part is Of<Is> => (sorts as readonly string[]).includes(part.is);
  return lines.flatMap(({ id, parts }) =>
    parts
      .filter(isOf)
      .flatMap(found)
      .map((fault) => [id, fault] as const),
  );
}

/** A fault where there is one. */
export const faultIf = (isFault: boolean, fault: string): readonly string[] =>
  isFault ? [fault] : [];
