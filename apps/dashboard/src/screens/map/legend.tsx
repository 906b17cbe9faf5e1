import { type VNode } from 'preact';
import { type Stroke } from '../../core/map/certainty.js';
import { placeWords } from '../../core/i18n/place-words.js';
import { basemapOf } from '../../state/map/basemap.js';
import { useDesk } from '../../components/use-desk.js';

const STROKES: readonly Stroke[] = ['verified', 'reported', 'ahead', 'disputed'];

/** What marks and lines of the map mean, and what it does not have. */
export function MapLegend(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { archive } = basemapOf(desk);
  const words = t().map;
  return (
    <details class="legend">
      <summary>{words.legend}</summary>
      <ul class="plain">
        <li>
          <Sign shape="exact" stroke="verified" /> {words.exactMark}
        </li>
        <li>
          <Sign shape="hollow" stroke="verified" /> {words.hollowMark}
        </li>
        {STROKES.map((stroke) => (
          <li key={stroke}>
            <svg class={`mark hollow ${stroke}`} width={36} height={20} aria-hidden="true">
              <line class="ring" x1={2} x2={34} y1={10} y2={10} />
              {stroke === 'disputed' && <line class="ring" x1={2} x2={34} y1={15} y2={15} />}
            </svg>{' '}
            {words.strokeMeans[stroke]}
          </li>
        ))}
      </ul>
      <p>{words.stays}</p>
      <p>{words.outlines}</p>
      {archive.value !== undefined && <p>{placeWords(desk.settings.lang.value).base.legend}</p>}
    </details>
  );
}

function Sign({
  shape,
  stroke,
}: {
  readonly shape: 'exact' | 'hollow';
  readonly stroke: Stroke;
}): VNode {
  return (
    <svg class={`mark ${shape} ${stroke}`} width={36} height={30} aria-hidden="true">
      <circle class="ring" cx={18} cy={15} r={13} />
      <circle class="body" cx={18} cy={15} r={10} />
    </svg>
  );
}
