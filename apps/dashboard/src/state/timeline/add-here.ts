import { withPart, sigilWord } from '../../core/entry-line/draft-text.js';
import { toField } from '@sitlog/line-reading';
import { type Gap } from '../../core/timeline/gaps.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type DraftState } from '../entry-bar/draft.js';
import { type Understood } from '../entry-bar/understood.js';
import { type BarKeys } from '../entry-bar/entry-bar-keys.js';
import { type CaretState } from '../entry-bar/caret.js';

/** A span as the log bar reads it: "between 2016-12-14 05:00 and 2016-12-14 08:00". */
function phraseOf({ from, to }: Gap, inZone: string): string {
  const at = (moment: number): string =>
    toField(new Date(moment).toISOString(), inZone).replace('T', ' ');
  return at(from) === at(to) ? at(from) : `between ${at(from)} and ${at(to)}`;
}

interface Needs {
  readonly situation: CurrentSituation;
  readonly draft: DraftState;
  readonly understood: Understood;
  readonly barKeys: BarKeys;
  readonly caret: CaretState;
}

export type AddHere = ReturnType<typeof createAddHere>;

/** Begins entries at a place of the list. */
export function createAddHere(desk: Needs) {
  const { zone } = desk.situation;
  const { draft, write } = desk.draft;
  const { understood } = desk.understood;
  const { enter } = desk.barKeys;
  const { place: placeCaret } = desk.caret;

  /** Begins an entry in the log bar that happened in a span; what already stands there stays. */
  function addIn(span: Gap): void {
    const phrase = sigilWord('~', phraseOf(span, zone.peek()));
    const { text } = draft.peek();
    const isEmpty = text.trim() === '';
    write({ text: isEmpty ? ` ${phrase} ` : withPart(text, understood.peek(), 'time', phrase) });
    enter();
    if (isEmpty) placeCaret(0);
  }

  return { addIn };
}
