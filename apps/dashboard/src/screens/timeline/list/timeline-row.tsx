import { type EntryInResponse } from '@sitlog/api-types';
import { entryNoOf } from '../../../core/text/entry-no.js';
import { useComputed } from '@preact/signals';
import { type VNode } from 'preact';
import { EntryLink } from '../../../components/entry/entry-link.js';
import { Grade } from '../../../components/entry/grade.js';
import { Marking } from '../../../components/text/marking.js';
import { Name, OriginName } from '../../../components/text/name.js';
import { RowChips } from './row-chips.js';
import { RowTime } from './row-time.js';
import { is, type Row } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** An entry in the list. What its outline says is there at once, its words when they arrive. */
export function TimelineRow({
  row,
  situation,
  dayAt,
}: {
  readonly row: Row;
  readonly situation: string;
  readonly dayAt: number | undefined;
}): VNode {
  const desk = useDesk();
  const { wholeEntries } = timelineStateOf(desk).wholeEntries;
  const { hrefTo } = desk.location;
  const { t } = desk.words;
  const no = entryNoOf(situation, row.ordinal);
  // So that the words of others that arrive do not draw this row anew.
  const entry = useComputed(() => wholeEntries.value.get(row.ordinal)).value;
  return (
    <article
      class={`row ${strokeOf(row)}`}
      aria-labelledby={`head-${no}`}
      aria-busy={entry === undefined}
    >
      <p class="when">
        <RowTime row={row} entry={entry} dayAt={dayAt} />
      </p>
      <div class="what">
        <h4 id={`head-${no}`} class={is(row, 'retracted') ? 'struck' : ''}>
          <a
            href={hrefTo({ screen: 'entry', entry: no, screenParams: {} })}
            dir="auto"
            class="head"
          >
            {entry?.headline ?? t().timeline.loadingRow(no)}
          </a>
        </h4>
        <Meta row={row} no={no} entry={entry} />
        <RowChips row={row} no={no} entry={entry} />
      </div>
    </article>
  );
}

function Meta({
  row,
  no,
  entry,
}: {
  readonly row: Row;
  readonly no: string;
  readonly entry: EntryInResponse | undefined;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <p class="meta quiet">
      <EntryLink no={no} /> <span>{t().vocabulary.kind(row.kind)}</span>{' '}
      <span class="who">
        {t().timeline.by(<OriginName id={row.origin} />)}{' '}
        {entry !== undefined && <Grade grade={entry.grade} />}
      </span>{' '}
      {row.place !== '' && (
        <span>
          <Name id={row.place} />
        </span>
      )}{' '}
      {entry !== undefined && <Marking tlp={entry.tlp} isOneOfMany />}
    </p>
  );
}

/** Certainty by stroke; the chips say it in words. */
function strokeOf(row: Row): string {
  if (is(row, 'disputed')) return 'stroke-double';
  if (is(row, 'possible') || is(row, 'ahead')) return 'stroke-dotted';
  return is(row, 'verified') ? 'stroke-solid' : 'stroke-dashed';
}
