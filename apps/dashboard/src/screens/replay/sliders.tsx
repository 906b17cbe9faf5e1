import { type VNode } from 'preact';
import { Time } from '../../components/text/time.js';
import { isTimeMirrored } from '../../components/plot/direction.js';
import { type Dots, inView, type CursorPair } from '../../core/plot/dots.js';
import { type Scales } from '../../core/plot/scale.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HANDS: readonly (keyof CursorPair)[] = ['valid', 'known'];

/** The two clocks as sliders, each with its scale of the picture above them. */
export function Sliders({ dots, scales }: { readonly dots: Dots; readonly scales: Scales }): VNode {
  const desk = useDesk();
  const { hands } = replayStateOf(desk).timeCursors;
  const at = hands.value;
  return (
    <div class="rails" dir={isTimeMirrored(desk) ? 'rtl' : 'ltr'}>
      {at !== undefined &&
        HANDS.map((which) => (
          <Rail key={which} which={which} at={at} dots={dots} scales={scales} />
        ))}
    </div>
  );
}

/** The padlock between the two hands. */
export function Lock(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { isLocked, lock } = replayStateOf(desk).timeCursors;
  const words = t().replay;
  return (
    <button
      type="button"
      aria-pressed={isLocked.value}
      title={words.lockHint}
      onClick={() => {
        lock(!isLocked.value);
      }}
    >
      {words.locked}
    </button>
  );
}

function Rail({
  which,
  at,
  dots,
  scales,
}: {
  readonly which: keyof CursorPair;
  readonly at: CursorPair;
  readonly dots: Dots;
  readonly scales: Scales;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { setHand, write } = replayStateOf(desk).timeCursors;
  const clocks = t().shell.clocks;
  const moment = at[which];
  const span = which === 'valid' ? scales.along : scales.up;
  const page = (event: KeyboardEvent): void => {
    const by = { PageUp: HOUR, PageDown: -HOUR }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const inSpan = Math.min(Math.max(moment, span.from), span.to);
    setHand(which, Math.min(Math.max(inSpan + by, span.from), span.to), dots);
  };
  return (
    <label class={`rail ${which}`}>
      <span class="rail-name">{clocks[which]}</span>
      <input
        type="range"
        min={span.from}
        max={span.to}
        step={MINUTE}
        value={moment}
        aria-valuetext={valueText(desk, moment, dots, at)}
        onInput={(event) => {
          setHand(which, event.currentTarget.valueAsNumber, dots);
        }}
        onChange={write}
        onKeyDown={page}
      />
    </label>
  );
}

function valueText(desk: Desk, moment: number, dots: Dots, at: CursorPair): string {
  const { dayText, timeText, numberText } = desk.format;
  const { zone } = desk.situation;
  const { t } = desk.words;
  const { all } = inView(dots, at);
  const day = dayText(moment, zone.value);
  return t().replay.valueText(
    `${day}, ${timeText(moment, zone.value)}`,
    zone.value,
    t().common.entries(all, numberText(all)),
  );
}

/** How many entries lie in the light; what may have happened by then is counted and said to be open. */
export function CountedEntries({
  dots,
  scales,
}: {
  readonly dots: Dots;
  readonly scales: Scales;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { hands } = replayStateOf(desk).timeCursors;
  const { numberText } = desk.format;
  const words = t().replay;
  const at = hands.value ?? { valid: 0, known: 0 };
  const { all, open } = inView(dots, at);
  return (
    <p class="counted">
      {words.inView(t().common.entries(all, numberText(all)), numberText(dots.count))}
      {open > 0 && `; ${words.openStill(open, numberText(open))}`}
      {'. '}
      <Beyond dots={dots} scales={scales} />
    </p>
  );
}

/** What the picture leaves out at its ends. */
function Beyond({ dots, scales }: { readonly dots: Dots; readonly scales: Scales }): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { instant } = replayStateOf(desk).timeCursors;
  const outside = dots.recorded.filter((at) => at > scales.up.to || at < scales.up.from);
  const first = outside[0];
  if (first === undefined) return null;
  return (
    <span class="quiet">
      {t().replay.outside(
        outside.length,
        numberText(outside.length),
        <Time at={instant(first)} isFull />,
      )}
    </span>
  );
}
