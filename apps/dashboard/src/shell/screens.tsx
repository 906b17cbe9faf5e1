import { type VNode } from 'preact';
import { BoardScreen } from '../board/board-screen.js';
import { lazy } from '../parts/lazy.js';
import { type Screen } from '../state/address.js';

/** The screens by name. The board is in the first load; the others come when they are asked for. */
export const SCREEN_PARTS: Readonly<Record<Screen, () => VNode>> = {
  board: BoardScreen,
  timeline: lazy(async () => (await import('../timeline/timeline-screen.js')).TimelineScreen),
  map: lazy(async () => (await import('../map/map-screen.js')).MapScreen),
  replay: lazy(async () => (await import('../replay/replay-screen.js')).ReplayScreen),
  compare: lazy(async () => (await import('../compare/compare-screen.js')).CompareScreen),
  handover: lazy(async () => (await import('../handover/handover-screen.js')).HandoverScreen),
  entry: lazy(async () => (await import('../entry/entry-screen.js')).EntryScreen),
};
