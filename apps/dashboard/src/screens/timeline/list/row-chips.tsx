import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { type PhraseParts } from '../../../core/i18n/parts.js';
import { EntryLink } from '../../../components/entry/entry-link.js';
import { spanText } from '../../../components/text/time.js';
import { is, lateness, type Row } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** What is to be known of an entry before it is believed: each in words. */
export function RowChips({
  row,
  no,
  entry,
}: {
  readonly row: Row;
  readonly no: string;
  readonly entry: EntryInResponse | undefined;
}): VNode | null {
  const desk = useDesk();
  const chips = [...standing(desk, row, entry), ...times(desk, row, no), ...others(desk, row, no)];
  if (chips.length === 0) return null;
  return (
    <ul class="plain chips">
      {chips.map(([name, parts]) => (
        <li key={name} class={`chip ${name}`}>
          {parts}
        </li>
      ))}
    </ul>
  );
}

type Chip = readonly [name: string, parts: PhraseParts];

function standing(desk: Desk, row: Row, entry: EntryInResponse | undefined): readonly Chip[] {
  const { t } = desk.words;
  const { seenUpTo } = timelineStateOf(desk).timelineAsked;
  const words = t().timeline.chips;
  const isChecked = entry !== undefined && ['refuted', 'inconclusive'].includes(entry.verification);
  return [
    ...given(seenUpTo.value !== undefined && row.ordinal > seenUpTo.value, 'new', words.new),
    ...given(is(row, 'retracted'), 'is-retracted', words.retracted),
    ...given(is(row, 'corrected'), 'corrected', words.corrected),
    ...given(is(row, 'verified'), 'verified', t().vocabulary.verification('verified')),
    ...given(isChecked, 'checked', t().vocabulary.verification(entry?.verification ?? '')),
    ...given(is(row, 'unplaced'), 'unplaced', words.unplaced),
  ];
}

function times(desk: Desk, row: Row, no: string): readonly Chip[] {
  const { t } = desk.words;
  const { order } = timelineStateOf(desk).timelineAsked;
  const { hrefTo, place } = desk.location;
  const words = t().timeline.chips;
  const late = lateness(row);
  const other = order.value === 'recorded' ? 'happened' : 'recorded';
  const href = hrefTo({ screenParams: { ...place.value.screenParams, order: other, at: no } });
  return [
    ...given(is(row, 'possible'), 'possible', words.possible),
    ...given(is(row, 'ahead'), 'ahead', words.ahead),
    ...given(
      late !== undefined,
      'late',
      <a href={href} title={words.toOther[other]}>
        {words.late(spanText(desk, late ?? 0))}
      </a>,
    ),
  ];
}

function others(desk: Desk, row: Row, no: string): readonly Chip[] {
  const { t } = desk.words;
  const { atOdds } = timelineStateOf(desk).wholeEntries;
  if (!is(row, 'disputed')) return [];
  const words = t().timeline.chips;
  const against = atOdds.value.get(no) ?? [];
  if (against.length === 0) return [['disputed', words.disputed]];
  const links = against.map((one, index) => (
    <span key={one}>
      {index > 0 && ' '}
      <EntryLink no={one} />
    </span>
  ));
  return [['disputed', words.atOdds(links)]];
}

function given(holds: boolean, name: string, parts: PhraseParts): readonly Chip[] {
  return holds ? [[name, parts]] : [];
}
