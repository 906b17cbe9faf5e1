import { type VNode } from 'preact';
import { fromField, toField } from '@sitlog/line-reading';
import { FieldsForm } from './fields-form.js';
import { LastChange } from './last-change.js';
import { LatestPresets } from './latest-presets.js';
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
        <LatestPresets
          to={to}
          use={({ from: before, to: after }) => {
            go({
              ...(after === undefined ? {} : { moments: after }),
              screenParams: {
                ...place.value.screenParams,
                fromValidAt: before.validAt,
                fromKnownAt: before.knownAt,
              },
            });
          }}
        />
        <button type="button" onClick={swap}>
          {words.swap}
        </button>
      </div>
      <details>
        <summary>{words.others}</summary>
        <Fields key={`${from.validAt}${from.knownAt}`} from={from} use={use} />
        <LastChange to={to} />
        <p class="quiet">{words.toHint}</p>
      </details>
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
  const words = t().compare;
  const isRevision = from.knownAt.startsWith('rev:');
  const compare = ([valid = '', known = '']: readonly string[]): void => {
    const validAt = fromField(valid, zone.value);
    const knownAt = /^rev:\d+$/.test(known)
      ? known
      : fromField(known.replace(' ', 'T'), zone.value);
    if (validAt === undefined || knownAt === undefined) tell(t().shell.clocks.badTime);
    else use({ validAt, knownAt });
  };
  const known = isRevision ? from.knownAt : toField(from.knownAt, zone.value).replace('T', ' ');
  return (
    <FieldsForm
      fields={[
        { label: words.fromValid, value: toField(from.validAt, zone.value) },
        { label: words.fromKnown, value: known, size: 18 },
      ]}
      onCompare={compare}
    />
  );
}
