import { type EntryResponse, type ReportsResponse, type TimelineResponse } from '@sitlog/api-types';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type ClockPair } from '../../core/location/pairs.js';
import { entryNoOf } from '../../core/text/entry-no.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';

const CORRECTIONS: readonly string[] = ['EntryCorrected', 'EntryReclassified'];

/** So many entries are read at once. */
const AT_ONCE = 100;

/** The moments of the report that was issued last as known by the later pair; undefined: there is none. */
export async function lastReportPair(desk: Desk, to: ClockPair): Promise<ClockPair | undefined> {
  const path = `${situationPath(desk.location.code.peek() ?? '')}/reports`;
  const { reports } = await desk.api.read<ReportsResponse>(path, { knownAt: to.knownAt });
  const [last] = reports;
  return last && { validAt: last.validAt, knownAt: `rev:${last.knownRevision}` };
}

/** The revision of the last correction of an entry that the later pair knows of; undefined: there is none. */
export async function lastCorrection(desk: Desk, to: ClockPair): Promise<number | undefined> {
  let last: number | undefined;
  for (const { entryNo, revision } of await correctedEntries(desk, to)) {
    // Nothing of an entry was changed after its revision, so the others are older.
    if (last !== undefined && revision < last) break;
    const found = await correctionOf(desk, entryNo, to);
    if (found !== undefined) last = Math.max(last ?? found, found);
  }
  return last;
}

interface Changed {
  readonly entryNo: string;
  readonly revision: number;
}

/** The entries that were corrected, the one that was changed last first. */
async function correctedEntries(desk: Desk, to: ClockPair): Promise<readonly Changed[]> {
  const code = desk.location.code.peek() ?? '';
  const path = `${situationPath(code)}/entries`;
  const numbers: string[] = [];
  for await (const { columns } of desk.outlines.readOutline(code, { ...to })) {
    const marked = columns.ordinal.filter((_, at) => isCorrected(columns.flags[at] ?? 0));
    numbers.push(...marked.map((ordinal) => entryNoOf(code, ordinal)));
  }
  const found: Changed[] = [];
  for (let first = 0; first < numbers.length; first += AT_ONCE) {
    const some = numbers.slice(first, first + AT_ONCE).join();
    const query = { ...to, numbers: some, limit: AT_ONCE };
    const { entries } = await desk.api.read<TimelineResponse>(path, query);
    found.push(...entries);
  }
  return found.toSorted((a, b) => b.revision - a.revision);
}

function isCorrected(flags: number): boolean {
  return (flags & OUTLINE_FLAGS.corrected) !== 0;
}

async function correctionOf(desk: Desk, no: string, to: ClockPair): Promise<number | undefined> {
  const path = `${situationPath(desk.location.code.peek() ?? '')}/entries/${no}`;
  const { versions } = await desk.pages.readToEnd<EntryResponse>(path, { knownAt: to.knownAt });
  return versions.findLast(({ change }) => CORRECTIONS.includes(change))?.revision;
}
