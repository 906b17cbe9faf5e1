/** Something that an entry says in an answer, as text. */
export interface Contribution {
  readonly entry: string;
  readonly text: string;
}

/** The same contribution of each of these entries. */
export function said(entries: readonly string[], what: Readonly<object>): readonly Contribution[] {
  const text = JSON.stringify(what);
  return entries.map((entry) => ({ entry, text }));
}

/** What each entry contributes in all; an entry that contributes otherwise has another text. */
export function byEntry(contributions: readonly Contribution[]): ReadonlyMap<string, string> {
  const all = Map.groupBy(contributions, ({ entry }) => entry);
  return new Map([...all].map(([entry, own]) => [entry, own.map(({ text }) => text).join()]));
}
