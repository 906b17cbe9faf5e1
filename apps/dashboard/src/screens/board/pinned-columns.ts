import { type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Keeps the tiles in the columns in which they were first laid out: what is told later makes a tile longer and moves none under the
 * reader into another column. They are laid out anew where `key` or the width changes.
 */
export function usePinnedColumns(key: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0));
    });
    if (box.current !== null) watch.observe(box.current);
    return () => {
      watch.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const tiles = [...(box.current?.children ?? [])].filter((one) => one instanceof HTMLElement);
    for (const tile of tiles) tile.style.breakBefore = '';
    const first = tiles.filter((tile, i) => i > 0 && tile.offsetLeft !== tiles[i - 1]?.offsetLeft);
    for (const tile of first) tile.style.breakBefore = 'column';
  }, [key, width]);
  return box;
}
