import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { type PhraseParts } from '../../../core/i18n/parts.js';
import { Time } from '../../../components/text/time.js';
import { dayOf, isoOf } from '@sitlog/line-reading';
import { type Row } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';

/** When it happened, as imprecise as it is known; under the heading of its day without the day. */
export function RowTime({
  row,
  entry,
  dayAt,
}: {
  readonly row: Row;
  readonly entry: EntryInResponse | undefined;
  /** A moment of the day of the heading; undefined: the heading says nothing of when it happened. */
  readonly dayAt: number | undefined;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const label = entry?.time.occurred.label;
  const isDay = entry?.time.occurred.precision === 'day' && dayAt !== undefined;
  return (
    <>
      {isDay ? t().timeline.thatDay : whenParts(desk, row, dayAt)}
      {label !== undefined && (
        <>
          {' '}
          <q class="quiet" dir="auto">
            {label}
          </q>
        </>
      )}
    </>
  );
}

function whenParts(desk: Desk, { from, to }: Row, dayAt: number | undefined): PhraseParts {
  const { t } = desk.words;
  const words = t().common;
  const at = (moment: number): VNode => <Moment at={moment} dayAt={dayAt} />;
  if (from === null) return to === null ? words.someTime : words.before(at(to));
  if (to === null) return words.after(at(from));
  return from === to ? at(from) : words.between(at(from), at(to));
}

function Moment({ at, dayAt }: { readonly at: number; readonly dayAt: number | undefined }): VNode {
  const desk = useDesk();
  const { zone } = desk.situation;
  const { zoneText, timeText } = desk.format;
  const iso = isoOf(at, zone.value);
  if (dayAt === undefined || !isSameDay(desk, at, dayAt)) return <Time at={iso} />;
  return (
    <time dateTime={iso} title={`${iso} (${zoneText(zone.value, at)})`}>
      {timeText(at, zone.value)}
    </time>
  );
}

function isSameDay(desk: Desk, one: number, other: number): boolean {
  const { zone } = desk.situation;
  const [a, b] = [dayOf(one, zone.value), dayOf(other, zone.value)];
  return a.day === b.day && a.month === b.month && a.year === b.year;
}
