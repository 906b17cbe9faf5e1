import { type VNode } from 'preact';
import { BoardScreen } from '../screens/board/board-screen.js';
import { lazy } from '../components/answers/lazy.js';
import { type Screen } from '../core/location/address.js';

/** The screens by name. The board is in the first load; the others come when they are asked for. */
export const SCREEN_PARTS: Readonly<Record<Screen, () => VNode>> = {
  board: BoardScreen,
  timeline: lazy(
    async () => (await import('../screens/timeline/timeline-screen.js')).TimelineScreen,
  ),
  map: lazy(async () => (await import('../screens/map/map-screen.js')).MapScreen),
  replay: lazy(async () => (await import('../screens/replay/replay-screen.js')).ReplayScreen),
  compare: lazy(async () => (await import('../screens/compare/compare-screen.js')).CompareScreen),
  handover: lazy(
    async () => (await import('../screens/handover/handover-screen.js')).HandoverScreen,
  ),
  reports: lazy(async () => (await import('../screens/reports/reports-screen.js')).ReportsScreen),
  tasks: lazy(async () => (await import('../screens/tasks/tasks-screen.js')).TasksScreen),
  inbox: lazy(async () => (await import('../screens/inbox/inbox-screen.js')).InboxScreen),
  vocabulary: lazy(
    async () => (await import('../screens/vocabulary/vocabulary-screen.js')).VocabularyScreen,
  ),
  setup: lazy(async () => (await import('../screens/setup/setup-screen.js')).SetupScreen),
  entry: lazy(async () => (await import('../screens/entry/entry-screen.js')).EntryScreen),
};
