import { type VNode } from 'preact';
import { type BaseName, type NameRoom, standingNames } from '../../core/map/base/base-names.js';
import { useDesk } from '../use-desk.js';

/** The names of the base map where nothing of ours stands, in the language of the page. */
export function BaseNames({
  names,
  screen,
}: {
  readonly names: readonly BaseName[];
  readonly screen: NameRoom;
}): VNode {
  const { lang } = useDesk().settings;
  return (
    <g class="base-names">
      {standingNames(names, lang.value, screen).map(({ x, y, label, isWide }) => (
        <g key={`${label} ${isWide}`} transform={`translate(${x} ${y})`}>
          {!isWide && <circle r={2} />}
          <text class={isWide ? 'wide' : ''} y={isWide ? 4 : -6} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
