import { type SituationWithRegistersResponse } from '@sitlog/api-types';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Words } from '../i18n/words.js';
import { bodyOf, chosenReading, partsOf, usualMarking } from '../entry-line/compose.js';
import { type Parsed, parse } from '@sitlog/line-reading';
import { lexiconOf } from '../entry-line/lexicon-of.js';
import { type Line, type Outgoing } from './outbox-rules.js';

/** By what a line that waited is read. */
export interface Read {
  readonly situation: SituationWithRegistersResponse;
  /** What the situation has adopted. */
  readonly vocabulary: Vocabulary;
  readonly words: Words;
}

/**
 * Reads a line that was written while nobody here knew the names, as of the moment at which it was written. It goes on its way only when all of it
 * is known; else it needs the operator: a sigil that stays text would make another entry of it.
 */
export function readLine(one: Outgoing, by: Read): Outgoing {
  const { line, text = '' } = one;
  if (line === undefined) return one;
  const { begunAt } = line;
  const zone = line.zone ?? by.situation.timeZone;
  const lexicon = lexiconOf(by.situation, by.vocabulary, [], by.words);
  const parsed = parse(text, { lexicon, now: begunAt, zone, code: one.situation });
  const pick = pickedIn(parsed, line);
  const isOtherClock = !line.isClockKnown && by.situation.mode === 'exercise';
  const open = [
    ...parsed.unresolved.map(({ start, end }) => text.slice(start, end)),
    ...openTimes(parsed, begunAt, pick),
    ...(isOtherClock ? [by.words.entryBar.clockOfExercise] : []),
    ...(parsed.headline === '' ? [by.words.entryBar.needs.words] : []),
  ];
  if (open.length > 0) return { ...one, state: 'needs_you', open };
  const wholeAccount = wholeAccountOf(parsed, by);
  const unsaid = usualMarking(by.situation);
  const about = { begunAt, zone, pick, wholeAccount, unsaid, offlineAt: one.composedAt };
  return {
    ...one,
    state: 'queued',
    body: bodyOf(parsed, about),
    line: undefined,
    open: undefined,
  };
}

/** Which reading of its time was chosen; a choice holds for its phrase alone. */
function pickedIn(parsed: Parsed, { pick }: Line): number | undefined {
  const [time] = partsOf(parsed, 'time');
  return pick?.phrase === time?.phrase ? pick?.index : undefined;
}

/** A time with several senses of which none was chosen. */
function openTimes(parsed: Parsed, begunAt: number, pick: number | undefined): readonly string[] {
  if (chosenReading(parsed, { begunAt, pick }) !== undefined) return [];
  return partsOf(parsed, 'time').map(({ phrase }) => phrase);
}

/** The respect in which an account is corroborated or contradicted where none was written. */
function wholeAccountOf(parsed: Parsed, { vocabulary, words }: Read): string {
  const [kind] = partsOf(parsed, 'kind');
  if (kind === undefined) return words.entryBar.wholeAccount;
  return words.told.vocabulary.namedBy(vocabulary).kind(kind.id);
}
