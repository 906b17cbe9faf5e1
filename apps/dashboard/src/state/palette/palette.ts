import { folded, readTime } from '@sitlog/line-reading';
import { computed, effect, signal } from '@preact/signals';
import { findEntries } from '../entry/find-entries.js';
import { jumps, toMoment } from './jumps.js';
import { namedChoices } from './named.js';
import { type PaletteChoice } from './palette-choice.js';
import { type Desk } from '../desk.js';

/** So many things are offered at once; what else fits is found by more letters. */
const MOST_SHOWN = 12;
/** Shorter texts are in nearly every entry. */
const SHORTEST = 3;

interface FoundEntries {
  readonly text: string;
  readonly choices: readonly PaletteChoice[];
}

/** What the palette offers for what is typed in it: commands, and everything of the situation that has a name, a number or a moment. */
export function openPalette(desk: Desk) {
  const text = signal('');
  const entries = signal<FoundEntries>({ text: '', choices: [] });

  const choices = computed<readonly PaletteChoice[]>(() => {
    const asked = text.value;
    const found = entries.value.text === asked ? entries.value.choices : [];
    const all = [
      ...jumps(desk, asked),
      ...commandsNamed(desk, asked),
      ...timesSaid(desk, asked),
      ...namedChoices(desk, asked),
      ...found,
    ];
    const distinct = new Map(all.map((choice) => [choice.id, choice]));
    return [...distinct.values()].slice(0, MOST_SHOWN);
  });

  /** Entries are looked for on the server; what was found for other letters is not shown. */
  const leave = effect(() => {
    const asked = text.value;
    if (folded(asked).length < SHORTEST || desk.location.code.value === undefined) return;
    void findEntries(desk, asked, '').then(
      (found) => {
        if (text.peek() === asked) entries.value = { text: asked, choices: entriesIn(desk, found) };
      },
      // All else can be found without the server.
      () => undefined,
    );
  });

  return { text, choices, leave };
}

function entriesIn(
  desk: Desk,
  found: Awaited<ReturnType<typeof findEntries>>,
): readonly PaletteChoice[] {
  const { sort } = desk.words.t().shell.palette;
  return found.map(({ entryNo, headline }) => ({
    id: `entry-${entryNo}`,
    label: `${entryNo} · ${headline}`,
    sort: sort.entries,
    run: () => {
      desk.location.peek(entryNo);
    },
  }));
}

/** The commands whose name has the text; of no text all. */
function commandsNamed(desk: Desk, text: string): readonly PaletteChoice[] {
  const wanted = folded(text);
  return desk.commands
    .available()
    .filter(({ id }) => id !== 'palette')
    .map(({ id, label, keys, run }) => ({ id, label: label(), keys, run }))
    .filter(({ label }) => folded(label).includes(wanted));
}

/** The moments that a phrase of time can mean: of a span its end, when all of it had happened. */
function timesSaid(desk: Desk, text: string): readonly PaletteChoice[] {
  if (desk.location.code.value === undefined || folded(text) === '') return [];
  const now = desk.deskClock.deskNow.value;
  const { readings } = readTime(text, { now, zone: desk.situation.zone.value });
  return readings.flatMap(({ from, to }) => {
    const at = to ?? from;
    return at === null ? [] : [toMoment(desk, new Date(at).toISOString())];
  });
}
