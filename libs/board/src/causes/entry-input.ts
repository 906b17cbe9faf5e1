import { type EntryState, originOfEntry } from '@sitlog/situation';

/**
 * All of an entry that the pieces of the board can rest on, as text: what it says, what it asserts, what it is related to,
 * whether it stands and how it is verified. Not its words, tags or marking, which no piece shows.
 */
export function pieceInputOf(entry: EntryState | undefined): string {
  if (entry === undefined) return '';
  const { content, asserts, relations, retracted, verification, preferences, timeKnownAt } = entry;
  const { mode, kind, about, places, figures, demand, forecast, derivedFrom, grade } = content;
  const { occurred, uttered } = content.time;
  return JSON.stringify([
    [mode, kind, about, places, figures, demand, forecast, derivedFrom],
    [occurred.from, occurred.to, occurred.timeZone, uttered, timeKnownAt],
    [originOfEntry(entry), content.attribution.some((link) => link.againstInterest === true)],
    content.actors.filter(({ role }) => role === 'demander'),
    [grade.reliability, grade.credibility],
    [asserts, relations, retracted, verification, preferences],
  ]);
}
