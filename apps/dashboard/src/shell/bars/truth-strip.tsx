import { type VNode } from 'preact';
import { numberText } from '../../state/page/format.js';
import { type Parts } from '../../core/i18n/parts.js';
import { t } from '../../state/page/words.js';
import { heard, hasGap, news } from '../../state/network/live.js';
import { type Truth } from '../../core/live/freshness.js';
import { Marking } from '../../components/text/marking.js';
import { spanText, Time } from '../../components/text/time.js';
import { paused, shown } from '../../state/situation/board.js';
import { isPast } from '../../state/page/location.js';
import { clock, zone } from '../../state/situation/situation.js';
import { truth } from '../../state/situation/truth.js';
import { waiting } from '../../state/outbox/waiting.js';
import { pauseOrGoOn } from '../../state/situation/pause.js';

/** How fresh the screen is: the state as a word, what it rests on, and what waits to be sent. */
export function TruthStrip(): VNode {
  const words = t().shell.truth;
  const state = truth.value;
  const marking = heard.value.tick?.marking;
  return (
    <section class={`truth ${state.state}`} aria-label={words.label}>
      <span class="truth-state">
        <span class="truth-mark" aria-hidden="true" />
        <span id="truth-state">{stateParts(state)}</span>
      </span>
      {isPast.value && <span class="truth-past">{words.past}</span>}
      {shown.value !== undefined && (
        <span>{words.revision(numberText(shown.value.knownRevision))}</span>
      )}
      <PauseButton />
      {waiting.value > 0 && (
        <span class="truth-queued">{words.queued(waiting.value, numberText(waiting.value))}</span>
      )}
      {hasGap.value && <span>{words.gap}</span>}
      {shown.value?.mode === 'exercise' && <strong class="exercise">{t().common.exercise}</strong>}
      {typeof marking === 'string' && (
        <span title={words.markingHint}>
          {words.marking} <Marking tlp={marking} />
        </span>
      )}
      <span dir="ltr">{zone.value}</span>
    </section>
  );
}

function stateParts(state: Truth): Parts {
  const words = t().shell.truth;
  switch (state.state) {
    case 'connecting':
      return words.connecting;
    case 'live': {
      const age = spanText(Math.max(clock.value - heard.value.at, 0));
      return words.liveDetail(age);
    }
    case 'partial':
      return words.partial;
    case 'catching-up':
      return words.catchingUp(state.toGo, numberText(state.toGo));
    case 'stale':
      return (
        <>
          {words.stale(<Clock at={state.since} />)}: {words.staleWhy[state.why]}
        </>
      );
    case 'offline':
      return words.offline(<Clock at={state.since} />);
  }
}

function Clock({ at }: { readonly at: number }): VNode {
  return <Time at={new Date(at).toISOString()} />;
}

function PauseButton(): VNode {
  const words = t().shell.truth;
  const held = paused.value;
  const missed =
    held === undefined
      ? 0
      : news.value.filter(({ revision }) => revision > held.knownRevision).length;
  return (
    <>
      {held !== undefined && <strong>{words.frozen}</strong>}
      {missed > 0 && <span>{words.newSince(missed, numberText(missed))}</span>}
      <button type="button" onClick={pauseOrGoOn} title="P">
        {held === undefined ? words.pause : words.goOn}
      </button>
    </>
  );
}
