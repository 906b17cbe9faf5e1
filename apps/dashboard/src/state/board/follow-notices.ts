import { effect } from '@preact/signals';
import { type Desk } from '../desk.js';

/**
 * Has the device tell, where somebody asked for it, that more wants attention than a moment ago while nobody sees the page. Neither what
 * nor of which situation: a notice is read by whoever holds the device.
 */
export function followNotices(desk: Desk): void {
  const { settings } = desk.settings;
  const { liveBoard } = desk.live;
  const { wanting } = desk.board;
  const { device } = desk;
  let last: { readonly situation: string; readonly count: number } | undefined;
  effect(() => {
    const board = liveBoard.value;
    if (board === undefined) return;
    const { situation } = board;
    const count = wanting.value;
    const isMore = last?.situation === situation && count > last.count;
    last = { situation, count };
    if (!isMore || !settings.peek().notices || device.notices?.isNeeded() !== true) return;
    device.notices.show(desk.words.t().shell.settings.notice);
  });
}
