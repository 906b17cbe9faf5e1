import { computed, effect, signal } from '@preact/signals';
import { tokensOf } from '@sitlog/line-reading';
import { type RegisteredNames } from '../../core/entry-line/lexicon-of.js';
import {
  type Choices,
  chosenParts,
  openAmong,
  type Proposed,
  proposedOf,
  readAmong,
} from '../../core/entry-line/spoken-parts.js';
import { type spokenReader } from '../../core/entry-line/spoken-reader.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type DeskClock } from './desk-clock.js';
import { type DraftState } from './draft.js';
import { type RegistersNow } from './registers-now.js';

interface Needs {
  readonly registersNow: RegistersNow;
  readonly draft: DraftState;
  readonly deskClock: DeskClock;
  readonly situation: CurrentSituation;
}

export type SpokenState = ReturnType<typeof createSpoken>;

const NOTHING = { parts: [], headline: '' } as const;

/** What the natural words of the draft say. A line with sigils is read by these alone. */
export function createSpoken(desk: Needs) {
  const { registersNow, vocabularyNow, isActive } = desk.registersNow;
  const { draft, write } = desk.draft;
  const { deskNow } = desk.deskClock;
  const { zone } = desk.situation;

  /** What makes readers: loaded when somebody first writes, since the screens do without. */
  const maker = signal<typeof spokenReader | undefined>(undefined);
  effect(() => {
    if (!isActive.value || maker.peek() !== undefined) return;
    void import('../../core/entry-line/spoken-reader.js').then(
      ({ spokenReader: made }) => {
        maker.value = made;
      },
      // Until it can be loaded, a line is read by its sigils.
      () => undefined,
    );
  });

  const reader = computed(() => {
    const [make, registers, vocabulary] = [maker.value, registersNow.value, vocabularyNow.value];
    if (make === undefined || registers === undefined || vocabulary === undefined) return undefined;
    return make(registers satisfies RegisteredNames, vocabulary);
  });

  const read = computed(() => {
    const { text, begunAt = deskNow.peek() } = draft.value;
    const isPlain = text.trim() !== '' && tokensOf(text).length === 0;
    if (!isPlain || reader.value === undefined) return NOTHING;
    return reader.value(text, { now: begunAt, zone: zone.value });
  });

  /** What natural words propose. */
  const proposed = computed<readonly Proposed[]>(() =>
    proposedOf(draft.value.text, read.value.parts, draft.value.meant),
  );

  const choices = computed(() => draft.value.choices ?? {});

  /** Proposals that nobody has decided on, in the order of the line. */
  const open = computed(() => openAmong(proposed.value, choices.value));

  /** What was decided, as parts of the line. */
  const decided = computed(() => chosenParts(draft.value.text, proposed.value, choices.value));

  /** The words that stay as the headline: without the source only where that is recorded. */
  const headline = computed(() => {
    const isOpen = proposed.value.some(
      (part) => part.is === 'source' && !decided.value.some(({ start }) => start === part.start),
    );
    return isOpen ? undefined : read.value.headline;
  });

  /** Takes one of the choices of a part, or leaves it out. */
  function decide({ key }: Proposed, index: number): void {
    write({ choices: { ...choices.peek(), [key]: index } });
  }

  /** Says who is meant by a part, whatever its words come to. */
  function mean({ key }: Proposed, id: string): void {
    write({
      meant: { ...draft.peek().meant, [key]: id },
      choices: { ...choices.peek(), [key]: 0 },
    });
  }

  /** Asks about a part again. */
  function reopen({ key }: Proposed): void {
    const { [key]: _, ...others } = choices.peek();
    write({ choices: others });
  }

  /** Takes the first reading of every part that is open and has one; what is only offered has to be chosen. */
  function takeAll(): void {
    const taken = readAmong(proposed.peek(), choices.peek());
    const first: Choices = Object.fromEntries(taken.map(({ key }) => [key, 0]));
    write({ choices: { ...choices.peek(), ...first } });
  }

  return { proposed, open, decided, choices, headline, decide, mean, reopen, takeAll };
}
