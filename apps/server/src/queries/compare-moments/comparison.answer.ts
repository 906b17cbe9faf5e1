import { type ComparedRow, RULE_SET } from '@sitlog/board';
import {
  type ComparedRowResponse,
  type ComparisonParams,
  type ComparisonResponse,
  type TwoMomentsParams,
} from '@sitlog/contract';
import { readComparison, registersAt } from '@sitlog/views';
import { type Language } from '@sitlog/words';
import { inLanguage } from '../../http/requests/language.js';
import { comparedRowView } from '../../query-side/answers/change-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { voiceIn } from '../../query-side/answers/naming.js';
import { type ListCursor, pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { rangeOf } from '../../query-side/moments/range.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { byPacks } from '../../query-side/answers/packs-view.js';

interface Args {
  readonly code: string;
  readonly moments: ComparisonParams;
  readonly language: Language;
}

/** Two moments compared. */
export function comparisonAnswer(
  reader: Reader,
  { code, moments, language }: Args,
): Answered<ComparisonResponse> {
  const question = Object.assign({ code }, moments);
  const cursor = readListCursor(question);
  const { from, to } = rangeOf(reader, code, pinned(moments, cursor));
  const { db, situation, opened } = to;
  const compared = readComparison(db, situation, from, to);
  const newest = Math.max(from.knownRevision, to.knownRevision);
  const { registers } = registersAt(db, situation, newest);
  const voice = voiceIn(language, registers, opened.timeZone);
  const rows = (
    section: readonly ComparedRow[],
  ): readonly (() => PlainAnswer<ComparedRowResponse>)[] =>
    section.map((row) => () => comparedRowView(row, voice));
  const lists = {
    worldChanged: rows(compared.worldChanged),
    learned: rows(compared.learned),
    corrected: rows(compared.corrected),
  };
  return {
    headers: inLanguage(language),
    json: {
      from: statedMoments(from),
      to: statedMoments(to),
      ruleSet: RULE_SET,
      ...byPacks(to),
      ...pageOf(question, { lists, cursor, at: [from, to] }),
    },
  };
}

/** The moments of the first page, where this is a later one. */
function pinned(moments: ComparisonParams, cursor: ListCursor | undefined): TwoMomentsParams {
  const [from, to] = cursor?.moments ?? [];
  if (from === undefined || to === undefined) return moments;
  return {
    fromValidAt: from.validAt,
    fromKnownAt: from.knownAt,
    toValidAt: to.validAt,
    toKnownAt: to.knownAt,
  };
}
