import { type BoardResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Guard } from '../../../components/answers/guard.js';
import { Tile } from '../../../components/board/tile.js';
import { useDesk } from '../../../components/use-desk.js';
import { isSilent } from '../../../core/board/spoken-of.js';
import { pageAt } from '../../../core/board/wall-pages.js';

/** The board on a display that nobody stands at: nothing is scrolled there, so what does not fit is shown page by page. */
export function WallBoard({
  board,
  isOld,
}: {
  readonly board: BoardResponse;
  readonly isOld: boolean;
}): VNode {
  const desk = useDesk();
  const { wallClock } = desk.situation;
  const { numberText } = desk.format;
  const { t } = desk.words;
  const tiles = useRef<HTMLDivElement>(null);
  const pages = usePages(tiles);
  const page = pageAt(wallClock.value, pages);
  useLayoutEffect(() => {
    if (tiles.current !== null) turnTo(tiles.current, page);
  }, [page, pages]);
  const silent = board.facets.filter(isSilent).map(({ facet }) => t().vocabulary.facet(facet));
  const words = t().board.wall;
  return (
    <>
      <div class={`tiles ${isOld ? 'old' : ''}`} ref={tiles} data-pages={pages}>
        {board.facets
          .filter((line) => !isSilent(line))
          .map((line) => (
            <Guard key={line.facet}>
              <Tile line={line} />
            </Guard>
          ))}
      </div>
      <p class="wall-foot">
        {pages > 1 && <strong>{words.page(numberText(page + 1), numberText(pages))}</strong>}
        {silent.length > 0 && <span class="quiet">{words.silent(t().common.and(silent))}</span>}
      </p>
    </>
  );
}

/** How many pages the columns of a display make, as they are laid out now. */
function usePages(tiles: { readonly current: HTMLDivElement | null }): number {
  const [pages, setPages] = useState(1);
  const count = (): void => {
    const one = tiles.current;
    if (one !== null) {
      setPages(Math.max(1, Math.ceil((one.scrollWidth + gapOf(one)) / stepOf(one) - 0.01)));
    }
  };
  // After each change of the board, which can need another column.
  useLayoutEffect(count);
  useLayoutEffect(() => {
    const resized = new ResizeObserver(count);
    if (tiles.current !== null) resized.observe(tiles.current);
    return () => {
      resized.disconnect();
    };
  }, []);
  return pages;
}

function turnTo(one: HTMLElement, page: number): void {
  const way = getComputedStyle(one).direction === 'rtl' ? -1 : 1;
  one.scrollTo({ left: way * page * stepOf(one), behavior: 'instant' });
}

function stepOf(one: HTMLElement): number {
  return one.clientWidth + gapOf(one);
}

function gapOf(one: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(one).columnGap) || 0;
}
