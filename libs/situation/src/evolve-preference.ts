import { type SituationEvent } from './events.js';
import { sameKey } from './figure-key.js';
import { type EntryState, type PreferenceState } from './state.js';

type Choosing = SituationEvent & {
  readonly name: 'FigurePreferred' | 'FigurePreferenceWithdrawn';
};

/** The choices among an entry's figures after one was made or taken back; the newest of what counts the same stands last. */
export function evolvePreferences(
  { preferences = [] }: EntryState,
  event: Choosing,
): readonly PreferenceState[] {
  const { figure, key, reason } = event.data;
  const hand = { reason, by: event.author, at: event.recordedAt };
  if (event.name === 'FigurePreferred') {
    return [...preferences.filter((p) => !sameKey(p.key, key)), { figure, key, ...hand }];
  }
  return preferences.map((preference) =>
    sameKey(preference.key, key) && preference.withdrawn === undefined
      ? { ...preference, withdrawn: hand }
      : preference,
  );
}
