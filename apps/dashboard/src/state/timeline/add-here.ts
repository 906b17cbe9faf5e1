import { place as placeCaret } from '../entry-bar/caret.js';
import { understood } from '../entry-bar/understood.js';
import { draft, write } from '../entry-bar/draft.js';
import { withPart, written } from '../../core/entry-line/draft-text.js';
import { enter } from '../entry-bar/entry-bar-keys.js';
import { zone } from '../situation/situation.js';
import { toField } from '../../core/time/wall-time.js';
import { type Gap } from '../../core/timeline/gaps.js';

/** Begins an entry in the log bar that happened in a span; what already stands there stays. */
export function addIn(span: Gap): void {
  const phrase = written('~', phraseOf(span, zone.peek()));
  const { text } = draft.peek();
  const isEmpty = text.trim() === '';
  write({ text: isEmpty ? ` ${phrase} ` : withPart(text, understood.peek(), 'time', phrase) });
  enter();
  if (isEmpty) placeCaret(0);
}

/** A span as the log bar reads it: "between 2016-12-14 05:00 and 2016-12-14 08:00". */
export function phraseOf({ from, to }: Gap, inZone: string): string {
  const at = (moment: number): string =>
    toField(new Date(moment).toISOString(), inZone).replace('T', ' ');
  return at(from) === at(to) ? at(from) : `between ${at(from)} and ${at(to)}`;
}
