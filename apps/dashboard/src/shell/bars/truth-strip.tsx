import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { type Truth } from '../../core/live/freshness.js';
import { Marking } from '../../components/text/marking.js';
import { spanText, Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { PeriodEnd } from './period-end.js';
import { lazy } from '../../components/answers/lazy.js';

const OnShiftNames = lazy(async () => (await import('./on-shift-names.js')).OnShiftNames, true);

/** How fresh the screen is: the state as a word, what it rests on, and what waits to be sent. */
export function TruthStrip(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { truth } = desk.truth;
  const { heard, hasGap } = desk.live;
  const { isPast } = desk.location;
  const { shown } = desk.board;
  const { numberText } = desk.format;
  const { waiting } = desk.waiting;
  const { zone } = desk.situation;
  const words = t().shell.truth;
  const state = truth.value;
  const marking = heard.value.tick?.marking;
  return (
    <section class={`truth ${state.state}`} aria-label={words.label}>
      <span class="truth-state">
        <span class="truth-mark" aria-hidden="true" />
        <span id="truth-state">{stateParts(desk, state)}</span>
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
      <MoveClockButton />
      {typeof marking === 'string' && (
        <span title={words.markingHint}>
          {words.marking} <Marking tlp={marking} />
        </span>
      )}
      <span dir="ltr">{zone.value}</span>
      <PeriodEnd />
      {(desk.onShift.shifts.value?.length ?? 0) > 0 && <OnShiftNames />}
      <WriterButton />
    </section>
  );
}

function stateParts(desk: Desk, state: Truth): PhraseParts {
  const { t } = desk.words;
  const { wallClock } = desk.situation;
  const { heard } = desk.live;
  const { numberText } = desk.format;
  const words = t().shell.truth;
  switch (state.state) {
    case 'connecting':
      return words.connecting;
    case 'live': {
      const age = spanText(desk, Math.max(wallClock.value - heard.value.at, 0));
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

/** The way to move the clock of an exercise that is open. */
function MoveClockButton(): VNode | null {
  const { words, dialogs, deskClock } = useDesk();
  if (!deskClock.canMove.value) return null;
  return (
    <button
      type="button"
      onClick={() => {
        dialogs.isMovingClock.value = true;
      }}
    >
      {words.t().shell.exerciseClock.open}
    </button>
  );
}

/** Under which name is written here, to be looked at and changed. */
function WriterButton(): VNode {
  const desk = useDesk();
  const { name, ask } = desk.naming;
  const words = desk.words.t().shell.naming;
  const given = name.value;
  return (
    <button type="button" class="writer" onClick={ask}>
      {given === undefined ? words.nobody : words.as(<bdi>{given}</bdi>)}
    </button>
  );
}

function PauseButton(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { paused } = desk.board;
  const { news } = desk.live;
  const { numberText } = desk.format;
  const { pauseOrGoOn } = desk.pause;
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
