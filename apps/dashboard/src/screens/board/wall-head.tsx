import { type VNode } from 'preact';
import { timeText } from '../../state/page/format.js';
import { t } from '../../state/page/words.js';
import { heard } from '../../state/network/live.js';
import { Marking } from '../../components/text/marking.js';
import { isPast, setScreenParams } from '../../state/page/location.js';
import { clock, situation, zone } from '../../state/situation/situation.js';
import { truth } from '../../state/situation/truth.js';

/** The head of a display that nobody stands at: how fresh it is, in the largest type on the screen, whether it is an exercise or the past, and its marking. */
export function WallHead(): VNode {
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
    <header class={`wall-head ${state}`}>
      <span class="wall-truth">{isPast.value ? t().shell.clocks.past : names[state]}</span>
      <span class="wall-clock" dir="ltr">
        {timeText(clock.value, zone.value)}
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
