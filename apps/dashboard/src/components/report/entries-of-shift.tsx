import { type ReportResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { writeFilter } from '../../core/filter/filter-text.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { useDesk } from '../use-desk.js';

/** Leads to all that was logged since a moment, whether the document lists it or not; nothing where the log alone says since when. */
export function EntriesOfShift({
  since,
  told,
}: {
  readonly since: string | undefined;
  /** Absent: it is not there yet. */
  readonly told: Pick<ReportResponse, 'knownAt' | 'validAt'> | undefined;
}): VNode | null {
  const desk = useDesk();
  const { hrefTo } = desk.location;
  if (told === undefined || since === undefined || Number.isNaN(Date.parse(since))) return null;
  const { knownAt, validAt } = told;
  const filter = writeFilter({ recorded: `${since}/${knownAt}` });
  const moments = { validAt, knownAt };
  return (
    <a href={hrefTo({ screen: 'timeline', entry: undefined, screenParams: {}, moments, filter })}>
      {handoverWords(desk).logged}
    </a>
  );
}
