import { type KnownPageParams, type RegisterHistoryResponse } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { historyAt, type RegisteredId } from '@sitlog/views';
import { itemTag } from '../../command-side/item-tag.js';
import { Problem } from '../../http/problems/problem.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

interface Args {
  readonly code: string;
  readonly of: RegisteredId;
  readonly asked: KnownPageParams;
}

/** What was declared of the sides before anybody did. */
const NO_SIDES: readonly string[] = [];

/** Who put what on a register under an id, and when, as known at a moment. */
export function registerHistoryAnswer(
  reader: Reader,
  { code, of, asked }: Args,
): Answered<RegisterHistoryResponse> {
  const question = Object.assign({ code, ...of }, asked);
  const cursor = readListCursor(question);
  const at = reader.moments(code, cursor?.moments[0] ?? asked);
  const { db, situation, knownRevision } = at;
  const versions = historyAt(db, situation, of, knownRevision);
  const isSides = of.register === 'sides';
  if (versions.length === 0 && !isSides) {
    throw new Problem('unknown-item', `Nothing was registered as ${of.id} at that moment.`);
  }
  const { validAt, ...moments } = statedMoments(at);
  const lists = {
    versions: versions.map(({ recordedAt, ...version }) => () => ({
      ...version,
      recordedAt: formatInstant(recordedAt),
    })),
  };
  const tag = itemTag(versions.at(-1)?.item ?? (isSides ? NO_SIDES : undefined));
  return {
    headers: { etag: tag },
    json: { ...moments, tag, ...pageOf(question, { lists, cursor, at: [at] }) },
  };
}
