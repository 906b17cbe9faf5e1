import { type EntryState, type Micros, startBounds } from '@sitlog/situation';
import { DEADLINE_LEAD } from './alerts.js';
import { dueIn } from './deadline-bounds.js';
import { type TalksCircumstances } from './talks-context.js';

/**
 * The valid moments at which demands, forecasts and alerts can become others by the times of these entries; between two of
 * them nothing moves unless the status of a demand does.
 */
export function talkChangePoints(
  entries: readonly EntryState[],
  circumstances: TalksCircumstances,
): readonly Micros[] {
  return entries
    .flatMap((entry) => changePointsOf(entry, circumstances))
    .filter((turn) => turn !== null);
}

function changePointsOf(
  entry: EntryState,
  circumstances: TalksCircumstances,
): readonly (Micros | null)[] {
  const { content, asserts, toldAt } = entry;
  const { deadline } = content.demand ?? {};
  const { windowFrom, windowTo } = content.forecast ?? {};
  const falls = (text: string | null | undefined): readonly Micros[] => {
    const due = typeof text === 'string' ? dueIn(text, entry, circumstances) : undefined;
    return due === undefined ? [] : [due.earliest, due.latest];
  };
  const starts = [startBounds(content, toldAt), ...asserts.map(({ start }) => start)];
  return [
    ...starts.flatMap(({ earliest, latest }) => [earliest, latest]),
    ...falls(deadline).flatMap((moment) => [moment - DEADLINE_LEAD, moment]),
    ...[windowFrom, windowTo, content.time.uttered?.at].flatMap(falls),
    toldAt,
  ];
}
