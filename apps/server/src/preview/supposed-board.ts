import { type MomentPair, RULE_SET } from '@sitlog/board';
import { type ComparedRowResponse, type PreviewResponse } from '@sitlog/contract';
import { readComparison, registersAt, type Supposable } from '@sitlog/views';
import { type Language } from '@sitlog/words';
import { inLanguage } from '../http/requests/language.js';
import { comparedRowView } from '../query-side/answers/change-view.js';
import { voiceIn } from '../query-side/answers/naming.js';
import { byPacks } from '../query-side/answers/packs-view.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { type QueryContext, statedMoments } from '../query-side/moments/query-context.js';
import { type Reader } from '../query-side/moments/reader.js';
import { type Answered } from '../threads/answered.js';
import { type Supposed } from './supposed.js';

/** What is not recorded stands behind all that is. */
const NO_POSITION = 2n ** 63n - 1n;

/** What the board would say if an event were the next of its situation; with the note `moved` where another one is that by now. */
export function previewAnswer(
  reader: Reader,
  { suppose }: Supposable,
  { code, stream, revision, event, asked: { validAt, language } }: Supposed,
): Answered<PreviewResponse> {
  const from = reader.moments(code, validAt === undefined ? {} : { validAt });
  if (from.knownRevision !== revision - 1) return { text: '', note: 'moved' };
  const changes =
    event === undefined
      ? []
      : suppose({ ...event, stream, revision, position: NO_POSITION }, () =>
          changesFrom(from, language),
        );
  return {
    headers: inLanguage(language),
    json: { ...statedMoments(from), ruleSet: RULE_SET, ...byPacks(from), changes },
  };
}

/** What the next revision makes of the board. */
function changesFrom(
  from: QueryContext,
  language: Language,
): readonly PlainAnswer<ComparedRowResponse>[] {
  const { db, situation, opened, validAt, knownRevision } = from;
  const to: MomentPair = { validAt, knownRevision: knownRevision + 1 };
  const { learned, corrected } = readComparison(db, situation, from, to);
  const { registers } = registersAt(db, situation, to.knownRevision);
  const voice = voiceIn(language, registers, opened.timeZone);
  return [...corrected, ...learned].map((row) => comparedRowView(row, voice));
}
