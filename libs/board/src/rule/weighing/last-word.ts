import { byStart } from '../account.js';
import { latestFirst, type Own } from './testimony.js';
import { saySame, type WeighedAspect, type Word } from './word.js';

/** Whether a word of an origin speaks of what another of its words said, so that the later of the two replaces the other. */
function speaksOf(word: Word, earlier: Word): boolean {
  if (word.replacesAll) return true;
  if (earlier.ofAll) return word.stance === 'affirms';
  return word.account.value === earlier.account.value;
}

/** Whether a word replaces another of the same origin (rule 3): what it speaks of, said before; of what began with it, what goes on. */
export function replaces(word: Word, other: Word, { exclusive }: WeighedAspect): boolean {
  const order = byStart(word, other);
  if (order > 0) return speaksOf(word, other);
  return (
    order === 0 && exclusive && word.endsCourse && other.stance === 'affirms' && !other.endsCourse
  );
}

/** The last words of one origin among those that are heard (rule 3), the newest first. */
export function lastWordsOf(
  { words, sayings }: Own,
  isHeard: (word: Word) => boolean,
  aspect: WeighedAspect,
): readonly Word[] {
  const last: Word[] = [];
  // Of words that say the same the newest replaces whatever an older one does.
  const newest: Word[] = [];
  for (const word of latestFirst(words)) {
    if (!isHeard(word)) continue;
    const by = newest.find((later) => replaces(later, word, aspect));
    if (by === undefined) last.push(word);
    else if (isAllReplaced(word, by, newest.length === sayings ? newest : undefined)) break;
    if (!newest.some((later) => saySame(later, word))) newest.push(word);
  }
  return last;
}

/** Whether a word that is replaced and all that are older are so: by one that replaces them all, or each by the newest that says the same. */
function isAllReplaced(word: Word, by: Word, all: readonly Word[] = []): boolean {
  const isBefore = (other: Word): boolean => byStart(word, other) < 0;
  return (by.replacesAll && isBefore(by)) || (all.length > 0 && all.every(isBefore));
}

/** The words that began with the newest that replaces a word, and replace it as well: none of them has done so alone. */
export function replacedBy(
  word: Word,
  heard: readonly Word[],
  aspect: WeighedAspect,
): readonly Word[] {
  const by = heard.filter((other) => replaces(other, word, aspect));
  const newest = by.at(-1);
  return newest === undefined ? [] : by.filter((other) => byStart(other, newest) === 0);
}
