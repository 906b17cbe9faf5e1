import { type VNode } from 'preact';
import { Marking } from '../../../components/text/marking.js';
import { useDesk } from '../../../components/use-desk.js';

/** The head of a display that nobody stands at: how fresh it is, in the largest type on the screen, whether it is an exercise or the past, and its marking. */
export function WallHead(): VNode {
  const desk = useDesk();
  const { truth } = desk.truth;
  const { t } = desk.words;
  const { heard } = desk.live;
  const { timeText } = desk.format;
  const { zone, wallClock, situation } = desk.situation;
  const { isPast, setScreenParams } = desk.location;
  const { state } = truth.value;
  const words = t().shell.truth;
  const marking = heard.value.tick?.marking;
  const names = {
    connecting: words.connecting,
    live: words.live,
    partial: words.partial,
    'catching-up': words.catchingUp(0, ''),
    stale: words.stale(timeText(heard.value.at, zone.value)),
    offline: words.offline(timeText(heard.value.at, zone.value)),
  };
  return (
    <header class={`wall-head ${isPast.value ? 'past' : state}`}>
      <span class="wall-truth">{isPast.value ? t().shell.clocks.past : names[state]}</span>
      <span class="wall-clock" dir="ltr">
        {timeText(wallClock.value, zone.value)}
      </span>
      <h1>
        <bdi>{situation.value?.name}</bdi>
      </h1>
      {situation.value?.mode === 'exercise' && (
        <strong class="exercise">{t().common.exercise}</strong>
      )}
      {typeof marking === 'string' && <Marking tlp={marking} />}
      <button
        type="button"
        onClick={() => {
          setScreenParams({ wall: undefined }, 'push');
        }}
      >
        {t().board.wall.leave}
      </button>
    </header>
  );
}
