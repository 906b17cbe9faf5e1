import { type EntryContent, type LogEntry } from '../src/index.js';

/** What is stored of an entry of which nothing was given: empty lists, no grade, and the marking by default. */
export const NOTHING_GIVEN: Omit<EntryContent, 'mode' | 'kind' | 'headline' | 'time'> = {
  about: [],
  places: [],
  actors: [],
  attribution: [],
  grade: {},
  figures: [],
  tlp: 'TLP:AMBER',
  handling: [],
  derivedFrom: [],
  externalIds: [],
  tags: [],
  sectors: [],
};

/** What a note of the desk says. */
export function noteContent(headline: string): EntryContent {
  return {
    ...NOTHING_GIVEN,
    mode: 'operational',
    kind: 'ops.action',
    headline,
    time: { occurred: { from: null, to: null, precision: 'ongoing' } },
  };
}

/** The command that logs a note of the desk. */
export function note(headline: string): LogEntry {
  return { kind: 'log-entry', entry: noteContent(headline), relations: [] };
}
