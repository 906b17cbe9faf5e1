import { type EntryResponse } from '@sitlog/api-types';
import { entryNoOf, ordinalOfNumber } from '../../core/text/entry-no.js';
import { signal } from '@preact/signals';
import { situationPath } from '../network/api.js';
import { is, type Rows } from '../../core/timeline/rows.js';
import { isAgainst, type WholeEntries } from './whole-entries.js';
import { type Resources } from '../network/resource.js';
import { type TimelineAsked } from './timeline-asked.js';
import { type Pages } from '../network/read-to-end.js';

function keyOf({ knownRevision }: Rows, no: string): string {
  return `${no}@${knownRevision}`;
}

interface Needs {
  readonly resources: Resources;
  readonly timelineAsked: TimelineAsked;
  readonly pages: Pages;
  readonly wholeEntries: WholeEntries;
}

/** Who is at odds with the rows near the window. */
export function createDisputing(desk: Needs) {
  const { resource } = desk.resources;
  const { shownRows } = desk.timelineAsked;
  const { readToEnd } = desk.pages;
  const { wholeEntries, fetchWhole, near, atOdds } = desk.wholeEntries;

  /** Entries of which it was asked already who is at odds with them, each with the revision. */
  const lookedAt = signal<ReadonlySet<string>>(new Set());

  /** Asks, for one disputed row near the window after another, for the entries that dispute it where these are not there. */
  const disputingAsked = resource<undefined>(() => {
    const rows = shownRows.value;
    const no = rows && nextOf(rows);
    if (rows === undefined || no === undefined) return undefined;
    const key = keyOf(rows, no);
    return {
      key,
      ask: async (abort) => {
        const path = `${situationPath(rows.situation)}/entries/${no}`;
        const query = { knownAt: `rev:${rows.knownRevision}` };
        const { relatedFrom } = await readToEnd<EntryResponse>(path, query, abort);
        const ordinals = relatedFrom.filter(isAgainst).map(({ from }) => ordinalOfNumber(from));
        const missing = ordinals.filter((ordinal) => !wholeEntries.peek().has(ordinal));
        if (missing.length > 0) await fetchWhole(rows, missing.slice(0, 200), abort);
        lookedAt.value = new Set([...lookedAt.peek(), key]);
        return undefined;
      },
    };
  });

  /** The first disputed row near the window of which nobody that is there says why. */
  function nextOf(rows: Rows): string | undefined {
    const { first, end } = near.value;
    const disputed = rows.ordinal.slice(first, end).filter((ordinal, at) => {
      const flags = rows.flags[first + at] ?? 0;
      return is({ flags }, 'disputed') && wholeEntries.value.has(ordinal);
    });
    return disputed
      .map((ordinal) => entryNoOf(rows.situation, ordinal))
      .find((no) => !atOdds.value.has(no) && !lookedAt.value.has(keyOf(rows, no)));
  }

  return { disputingAsked };
}
