import { type EntryState, originOfEntry } from '@sitlog/situation';
import { accountIn } from '../rule/account.js';

/** All that an entry gives the rule to decide one proposition on, as text. */
export function assertionInputOf(entry: EntryState | undefined, proposition: string): string {
  if (entry === undefined) return '';
  const asserted = entry.asserts
    .filter((assertion) => assertion.proposition === proposition)
    .map((assertion) => accountIn(entry, assertion));
  return asserted.length === 0 ? '' : JSON.stringify(asserted);
}

/**
 * All of an entry that what stands on the board beside propositions can rest on, as text: what it says, what it asserts, what it is related to,
 * whether it stands and how it is verified. Not its words, tags or marking, which no item shows.
 */
export function itemInputOf(entry: EntryState | undefined): string {
  if (entry === undefined) return '';
  const { content, asserts, relations, retracted, aside, verification, preferences, toldAt } =
    entry;
  const { mode, kind, about, places, figures, demand, forecast, derivedFrom, grade } = content;
  const { occurred, uttered } = content.time;
  return JSON.stringify([
    [mode, kind, about, places, figures, demand, forecast, derivedFrom],
    [occurred.from, occurred.to, occurred.timeZone, uttered, toldAt],
    [originOfEntry(entry), content.attribution.some((link) => link.againstInterest === true)],
    content.actors.filter(({ role }) => role === 'demander'),
    [grade.reliability, grade.credibility],
    [asserts, relations, retracted, aside, verification, preferences],
  ]);
}
