import { type OutlineCountsResponse } from '@sitlog/api-types';
import { type FilterName } from '@sitlog/filters';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { valueParts } from '../../components/filter/filter-chips.js';
import { useDesk } from '../../components/use-desk.js';

const PARTS: readonly (readonly [keyof OutlineCountsResponse, FilterName])[] = [
  ['family', 'kind'],
  ['origin', 'origin'],
  ['place', 'place'],
  ['mode', 'mode'],
  ['verification', 'verification'],
];
const SHOWN = 8;
/** Where there is room for them beside the list; elsewhere they are shut until somebody opens them. */
const BESIDE = '(width >= 1100px)';

/** What the entries that match are, counted; each count narrows the list to what it counts. */
export function Facets({
  counts,
  total,
}: {
  readonly counts: OutlineCountsResponse;
  readonly total: number;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().timeline.facets;
  const [isBeside] = useState(() => desk.device.fits(BESIDE));
  return (
    <details class="facets" open={isBeside}>
      <summary>{words.title}</summary>
      <div class="facet-columns">
        {PARTS.map(([name, part]) => (
          <Facet key={name} name={name} part={part} counts={counts[name]} />
        ))}
      </div>
      <p class="quiet">{words.sum(numberText(total))}</p>
    </details>
  );
}

function Facet({
  name,
  part,
  counts,
}: {
  readonly name: keyof OutlineCountsResponse;
  readonly part: FilterName;
  readonly counts: Readonly<Record<string, number>>;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { filter, narrow } = desk.filter;
  const { numberText } = desk.format;
  const words = t().timeline.facets;
  const [isOpen, setOpen] = useState(false);
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const listed = isOpen ? all : all.slice(0, SHOWN);
  return (
    <section aria-labelledby={`facet-${name}`}>
      <h3 id={`facet-${name}`}>{words[name]}</h3>
      <ul class="plain">
        {listed.map(([value, count]) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={filter.value.asked[part] === value}
              onClick={() => {
                narrow({ [part]: filter.value.asked[part] === value ? undefined : value });
              }}
            >
              <span>{valueParts(desk, part, value)}</span> <span>{numberText(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length < all.length && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.more(numberText(all.length - listed.length))}
        </button>
      )}
    </section>
  );
}
