import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type BaseName } from '../../core/map/base/base-names.js';
import { coveredBox } from '../../core/map/base/coverage.js';
import { type Size, type View } from '../../core/map/projection.js';
import { basemapOf } from '../../state/map/basemap.js';
import { useDesk } from '../use-desk.js';
import { type DrawnTiles } from './tiles.js';

/** A base map below a map of the page. */
interface Base {
  /** Where it is drawn; there is none where there is no base map. */
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly isThere: boolean;
  readonly names: readonly BaseName[];
}

/** Draws the base map of the server, where there is one, so that it follows a view. */
export function useBase(view: View, size: Size): Base {
  const desk = useDesk();
  const { archive, ask, giveUp } = basemapOf(desk);
  const holder = useRef<HTMLDivElement>(null);
  const [tiles, setTiles] = useState<DrawnTiles | undefined>(undefined);
  const [names, setNames] = useState<readonly BaseName[]>([]);
  const there = archive.value;
  useEffect(() => void ask(), []);
  useEffect(() => {
    const element = holder.current;
    if (there === undefined || element === null) return undefined;
    let opened: DrawnTiles | undefined;
    let isGone = false;
    import('./tiles.js')
      .then(({ openTiles }) => {
        if (isGone) return;
        opened = openTiles(element, there, setNames);
        setTiles(opened);
      })
      .catch(giveUp);
    return () => {
      isGone = true;
      setTiles(undefined);
      opened?.close();
    };
  }, [there]);
  useLayoutEffect(() => {
    if (there === undefined || holder.current === null) return;
    const [left, top, right, foot] = coveredBox(there.bounds, view, size);
    const sides = [top, size.width - right, size.height - foot, left];
    holder.current.style.clipPath = `inset(${sides.map((side) => `${side.toFixed(1)}px`).join(' ')})`;
    tiles?.show(view, size);
  }, [there, tiles, view.lon, view.lat, view.km, size.width, size.height]);
  return { holder, isThere: there !== undefined, names: there === undefined ? [] : names };
}
