import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { Time } from '../../components/text/time.js';
import { type SpeedName, SPEEDS } from '../../core/replay/playing.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

/** Plays, steps, and says how fast; its signs keep their direction in every language. */
export function Transport({ children }: { readonly children: PhraseParts }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { mayNotMove, playOrPause, isPlaying, skipped } = replayStateOf(desk).player;
  const words = t().replay;
  return (
    <div class="transport" role="group" aria-label={words.transport}>
      <StepButton by={-1} />
      {!mayNotMove.value && (
        <button type="button" class="play" title="p" onClick={playOrPause}>
          <span class="sign" aria-hidden="true">
            {isPlaying.value ? '⏸\uFE0E' : '▶\uFE0E'}
          </span>{' '}
          {isPlaying.value ? words.pause : words.play}
        </button>
      )}
      <StepButton by={1} />
      {mayNotMove.value ? <span class="quiet">{words.calm}</span> : <SpeedChoice />}
      {!mayNotMove.value && <Loop />}
      {children}
      {skipped.value !== undefined && (
        <p class="skipped">
          {words.skipped(lengthText(desk, skipped.value.to - skipped.value.from))}
        </p>
      )}
    </div>
  );
}

function StepButton({ by }: { readonly by: 1 | -1 }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { step } = replayStateOf(desk).player;
  const words = t().replay;
  return (
    <button
      type="button"
      title={by === 1 ? '.' : ','}
      onClick={() => {
        step(by);
      }}
    >
      {by === 1 ? words.next : words.previous}
    </button>
  );
}

function SpeedChoice(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { speed } = replayStateOf(desk).player;
  const { setScreenParams } = desk.location;
  const words = t().replay;
  return (
    <label>
      {words.speed}{' '}
      <select
        value={speed.value}
        onChange={(event) => {
          setScreenParams({ speed: event.currentTarget.value });
        }}
      >
        {(Object.keys(SPEEDS) as SpeedName[]).map((name) => (
          <option key={name} value={name}>
            {words.speeds[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Loop(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { markLoop, loop, unloop } = replayStateOf(desk).player;
  const { instant } = replayStateOf(desk).timeCursors;
  const words = t().replay;
  return (
    <span class="loop">
      <button
        type="button"
        onClick={() => {
          markLoop('loopFrom');
        }}
      >
        {words.loopFrom}
      </button>
      <button
        type="button"
        onClick={() => {
          markLoop('loopTo');
        }}
      >
        {words.loopTo}
      </button>
      {loop.value !== undefined && (
        <>
          <span>
            {words.looping(
              <Time at={instant(loop.value.from)} />,
              <Time at={instant(loop.value.to)} />,
            )}
          </span>
          <button type="button" onClick={unloop}>
            {words.unloop}
          </button>
        </>
      )}
    </span>
  );
}

/** A length in hours and minutes, or days and hours. */
function lengthText(desk: Desk, ms: number): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().common;
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${words.days(numberText(days))} ${words.hours(numberText(hours % 24))}`;
  return `${words.hours(numberText(hours))} ${words.minutes(numberText(minutes % 60))}`;
}
