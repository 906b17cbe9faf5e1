import { type VNode } from 'preact';
import { countsByPlacing, type HowPlaced, HOW_PLACED } from '../../core/map/located.js';
import { type MapAnswer } from '../../state/map/map-data.js';
import { useDesk } from '../../components/use-desk.js';
import { mapStateOf } from '../../state/map/map.js';

/** How many entries are on the map, how many are not, and that this is all of them. Each part narrows the list. */
export function Sum({ answer: { total, items } }: { readonly answer: MapAnswer }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { locatedNow } = mapStateOf(desk).mapModel;
  const { numberText } = desk.format;
  const words = t().map;
  const counts = countsByPlacing(locatedNow.value.partOf);
  const unread = total - items.length;
  const listed = HOW_PLACED.filter((one) => one !== 'retracted' || counts.retracted > 0);
  return (
    <div class="map-sum" role="group" aria-label={words.sum}>
      {listed.map((one, index) => (
        <span key={one}>
          {index > 0 && <span class="sign">+</span>}
          <Choice of={one} text={words.parts[one]} count={counts[one]} />
        </span>
      ))}
      {unread > 0 && (
        <span>
          <span class="sign">+</span>
          {words.unread(numberText(unread))}
        </span>
      )}
      <span>
        <span class="sign">=</span>
        <Choice of={undefined} text={words.allParts} count={total} />
      </span>
    </div>
  );
}

function Choice({
  of,
  text,
  count,
}: {
  readonly of: HowPlaced | undefined;
  readonly text: string;
  readonly count: number;
}): VNode {
  const desk = useDesk();
  const { part } = mapStateOf(desk).mapView;
  const { setScreenParams } = desk.location;
  const { numberText } = desk.format;
  return (
    <button
      type="button"
      aria-pressed={part.value === of}
      onClick={() => {
        setScreenParams({ part: of, at: undefined });
      }}
    >
      {text} <strong>{numberText(count)}</strong>
    </button>
  );
}
