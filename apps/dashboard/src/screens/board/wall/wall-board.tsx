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
  const { pages, step } = usePages(tiles);
  const page = pageAt(wallClock.value, pages);
  useLayoutEffect(() => {
    if (tiles.current !== null) turnTo(tiles.current, page * step);
  }, [page, step]);
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

/** How the columns of a display lie now: how many pages they make, and how far it is from one to the next. */
function usePages(tiles: { readonly current: HTMLDivElement | null }): Laid {
  const [laid, setLaid] = useState<Laid>({ pages: 1, step: 0 });
  const measure = (): void => {
    if (tiles.current === null) return;
    const now = layOf(tiles.current);
    setLaid((before) => (before.pages === now.pages && before.step === now.step ? before : now));
  };
  // After each change of the board, which can need another column.
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const resized = new ResizeObserver(measure);
    if (tiles.current !== null) resized.observe(tiles.current);
    return () => {
      resized.disconnect();
    };
  }, []);
  return laid;
}

interface Laid {
  readonly pages: number;
  readonly step: number;
}

function layOf(one: HTMLElement): Laid {
  const gap = Number.parseFloat(getComputedStyle(one).columnGap) || 0;
  const step = one.clientWidth + gap;
  return { pages: Math.max(1, Math.ceil((one.scrollWidth + gap) / step - 0.01)), step };
}

function turnTo(one: HTMLElement, left: number): void {
  const way = getComputedStyle(one).direction === 'rtl' ? -1 : 1;
  one.scrollTo({ left: way * left, behavior: 'instant' });
}
