import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { fromField, toField } from '../../core/time/wall-time.js';
import { LastChange } from './last-change.js';
import { earlierPair, type ClockPair, type Ready } from '../../core/location/pairs.js';
import { useDesk } from '../../components/use-desk.js';

const READY: readonly Ready[] = ['lastHour', 'lastDay', 'knownThen', 'sinceVisit'];

/** Chooses the earlier pair: by a ready way, by its two times, or by swapping it with the later one. */
export function Choose({ from, to }: { readonly from: ClockPair; readonly to: ClockPair }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { setScreenParams, go, place } = desk.location;
  const { seen } = desk.lastVisit;
  const words = t().compare;
  const use = (pair: ClockPair | undefined): void => {
    if (pair !== undefined) {
      setScreenParams({ fromValidAt: pair.validAt, fromKnownAt: pair.knownAt }, 'push');
    }
  };
  const swap = (): void => {
    go({
      moments: from,
      screenParams: {
        ...place.value.screenParams,
        fromValidAt: to.validAt,
        fromKnownAt: to.knownAt,
      },
    });
  };
  return (
    <div class="choose">
      <div class="action-bar" role="group" aria-label={words.presets}>
        <span>{words.presets}</span>
        {READY.map((ready) => {
          const pair = earlierPair(ready, to, seen.value);
          return (
            <button
              key={ready}
              type="button"
              disabled={pair === undefined}
              onClick={() => {
                use(pair);
              }}
            >
              {words[ready]}
            </button>
          );
        })}
        <button type="button" onClick={swap}>
          {words.swap}
        </button>
      </div>
      <Fields key={`${from.validAt}${from.knownAt}`} from={from} use={use} />
      <LastChange to={to} />
      <p class="quiet">{words.toHint}</p>
    </div>
  );
}

function Fields({
  from,
  use,
}: {
  readonly from: ClockPair;
  readonly use: (pair: ClockPair) => void;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { zone } = desk.situation;
  const { tell } = desk.announcer;
  const valid = useRef<HTMLInputElement>(null);
  const known = useRef<HTMLInputElement>(null);
  const words = t().compare;
  const isRevision = from.knownAt.startsWith('rev:');
  const submit = (event: Event): void => {
    event.preventDefault();
    const validAt = fromField(valid.current?.value ?? '', zone.value);
    const typed = known.current?.value ?? '';
    const knownAt = /^rev:\d+$/.test(typed)
      ? typed
      : fromField(typed.replace(' ', 'T'), zone.value);
    if (validAt === undefined || knownAt === undefined) tell(t().shell.clocks.badTime);
    else use({ validAt, knownAt });
  };
  return (
    <form class="action-bar" onSubmit={submit}>
      <label>
        {words.fromValid}{' '}
        <input ref={valid} type="datetime-local" defaultValue={toField(from.validAt, zone.value)} />
      </label>
      <label>
        {words.fromKnown}{' '}
        <input
          ref={known}
          type="text"
          dir="ltr"
          size={18}
          defaultValue={
            isRevision ? from.knownAt : toField(from.knownAt, zone.value).replace('T', ' ')
          }
        />
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}
