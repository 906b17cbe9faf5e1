import { type TalkWords } from '../catalogue.js';
import { own, phrase } from '../phrase.js';
import { spaced } from '../names/codes.js';

const WINDOWS = { ahead: 'ahead', in_window: 'open', passed: 'ended' } as const;

/** English words of demands, forecasts and alerts. */
export const talks: TalkWords = {
  life: spaced,
  ways: { stated: 'stated', confirmed: 'confirmed', reported: 'reported', alleged: 'alleged' },
  told: (way, origin) => phrase`${own(way)} (${origin})`,
  toldByNobody: 'told by nobody',
  deadline: (written, standing) => phrase`deadline ${written} ${own(spaced(standing))}`,
  met: (how, entry) => phrase`${own(spaced(how))}: ${entry}`,
  forecast: ({ isPossible, from, to, standing, origin }) =>
    phrase`${own(isPossible ? 'possibly made, ' : '')}window ${from} to ${to} ${own(WINDOWS[standing])} (${origin})`,
  linked: (entry, relation) => phrase`${entry} ${own(relation)} it`,
  raised: (due) => phrase`raised, due ${due}`,
  alerts: {
    deadline_near: 'Deadline near',
    deadline_passed: 'Deadline passed',
    forecast_window_ended: 'The window of a forecast has ended',
  },
};
