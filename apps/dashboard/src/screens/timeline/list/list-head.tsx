import { type VNode } from 'preact';
import { Time } from '../../../components/text/time.js';
import { ChoiceGroup } from '../choice.js';
import { type Rows } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** Of which moments the list is, and in which order. */
export function ListHead({ rows }: { readonly rows: Rows | undefined }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { order, direction } = timelineStateOf(desk).timelineAsked;
  const { setScreenParams } = desk.location;
  const { isPrinting, printAll } = timelineStateOf(desk).printing;
  const { numberText } = desk.format;
  const words = t().timeline;
  return (
    <div class="list-head">
      <ChoiceGroup
        label={words.order.label}
        value={order.value}
        options={['happened', 'recorded'] as const}
        words={words.order}
        onChoose={(chosen) => {
          setScreenParams(
            { order: chosen === 'happened' ? undefined : chosen, at: undefined },
            'push',
          );
        }}
      />
      <ChoiceGroup
        label={words.direction.label}
        value={direction.value}
        options={['descending', 'ascending'] as const}
        words={words.direction}
        onChoose={(chosen) => {
          setScreenParams(
            { direction: chosen === 'descending' ? undefined : chosen, at: undefined },
            'push',
          );
        }}
      />
      <button
        type="button"
        class="print"
        title="Ctrl+P"
        disabled={isPrinting.value}
        onClick={() => void printAll()}
      >
        {t().common.print}
      </button>
      {rows !== undefined && (
        <p class="quiet">
          {words.asOf(
            <Time at={rows.validAt} isFull />,
            <Time at={rows.knownAt} isFull />,
            numberText(rows.knownRevision),
          )}
        </p>
      )}
    </div>
  );
}

/** What was recorded since the list was loaded, with the way to load it. Until then nothing in the list moves. */
export function Pill(): VNode | null {
  const desk = useDesk();
  const { unseen, loadUnseen } = timelineStateOf(desk).timelineAsked;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { entries, changes, isMore } = unseen.value;
  if (entries + changes === 0 && !isMore) return null;
  const words = t().timeline;
  return (
    <button type="button" class="pill" onClick={loadUnseen}>
      {words.unseen([entries, numberText(entries)], [changes, numberText(changes)])}
    </button>
  );
}
