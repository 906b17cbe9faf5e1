/** The number of an entry: 17 of ALE is ALE-017. */
export function entryNoOf(code: string, ordinal: number): string {
  return `${code}-${String(ordinal).padStart(3, '0')}`;
}

/** Which entry of its situation a number names: 17 for ALE-017; 0 for none. */
export function ordinalOfNumber(entryNo: string): number {
  return Number(/-(\d+)$/.exec(entryNo)?.[1] ?? 0);
}
