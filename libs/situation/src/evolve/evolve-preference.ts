import { type Figure } from '../entry/entry.js';
import { type Change, type SituationEvent } from '../events/events.js';
import { sameKey } from '../entry/figure-key.js';
import { applyPatch } from '../state/patch.js';
import { type EntryState, type PreferenceState } from '../state/state.js';

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

/** The choices among an entry's figures after a correction: each stays with its figure, wherever that stands now, or lapses. */
export function followFigures(
  { content, preferences = [] }: EntryState,
  patch: readonly Change[],
): readonly PreferenceState[] {
  const { choices } = patch.reduce<Followed>(
    (before, change) => {
      const result = applyPatch({ ...content, figures: before.figures }, [change]);
      if (result.kind !== 'patched') return before;
      const { figures } = result.content;
      const after = (choice: PreferenceState): PreferenceState =>
        followed(choice, before.figures, figures);
      return { figures, choices: before.choices.map(after) };
    },
    { figures: content.figures, choices: preferences },
  );
  return choices;
}

interface Followed {
  readonly figures: readonly Figure[];
  readonly choices: readonly PreferenceState[];
}

function followed(
  choice: PreferenceState,
  before: readonly Figure[],
  after: readonly Figure[],
): PreferenceState {
  if (choice.gone === true) return choice;
  const texts = (figures: readonly Figure[]): readonly (string | undefined)[] =>
    figures.map((one) => JSON.stringify(one));
  const [was, now] = [texts(before), texts(after)];
  const [chosen, there] = [was[choice.figure], now[choice.figure]];
  if (there === chosen) return choice;
  const moved = now.indexOf(chosen);
  if (moved >= 0) return { ...choice, figure: moved };
  // What stands in its place is it, as corrected, unless it is one of the others that moved up.
  const isCorrected = was.length === now.length && !was.includes(there);
  return isCorrected ? choice : { ...choice, gone: true };
}
