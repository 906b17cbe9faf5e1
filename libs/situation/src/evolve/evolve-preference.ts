import { type Figure } from '../entry/entry.js';
import { type Change, type SituationEvent } from '../events/events.js';
import { sameKey } from '../entry/figure-key.js';
import { applyPatch, rootOf } from '../state/patch.js';
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
  const lists = patch
    .filter(({ path }) => rootOf(path) === 'figures')
    .reduce<readonly (readonly Figure[])[]>(
      (steps, change) => {
        const figures = steps.at(-1) ?? [];
        const result = applyPatch({ ...content, figures }, [change]);
        return result.kind === 'patched' ? [...steps, result.content.figures] : steps;
      },
      [content.figures],
    );
  return lists
    .slice(1)
    .reduce<readonly PreferenceState[]>(
      (choices, after, i) => choices.map((choice) => followed(choice, lists[i] ?? [], after)),
      preferences,
    );
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
