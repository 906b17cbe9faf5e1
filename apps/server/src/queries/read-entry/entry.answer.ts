import {
  type EntryResponse,
  type EntryVersionResponse,
  type KnownPageParams,
  type RelatedFromResponse,
} from '@sitlog/contract';
import { type EntryState, formatInstant } from '@sitlog/situation';
import { entriesRelatedTo, type EntryVersion, registersAt, versionsOf } from '@sitlog/views';
import { Problem } from '../../http/problems/problem.js';
import { entryTag, entryView } from '../../query-side/answers/entry-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

interface Args {
  readonly code: string;
  readonly entryNo: string;
  readonly asked: KnownPageParams;
}

/** One entry as known at a moment, with its versions and relations. */
export function entryAnswer(
  reader: Reader,
  { code, entryNo, asked }: Args,
): Answered<EntryResponse> {
  const question = Object.assign({ code, entryNo }, asked);
  const cursor = readListCursor(question);
  const at = reader.moments(code, cursor?.moments[0] ?? asked);
  const { db, situation, knownRevision } = at;
  const versions = versionsOf(db, situation, entryNo, knownRevision);
  const current = versions.at(-1)?.entry;
  if (current === undefined) {
    throw new Problem('unknown-entry', `${entryNo} was not known at that moment.`);
  }
  const { validAt, ...moments } = statedMoments(at);
  const relatedFrom = entriesRelatedTo(db, situation, entryNo, knownRevision).flatMap((other) =>
    relationsTo(entryNo, other),
  );
  const lists = {
    versions: versions
      .filter(({ change }) => change.restood !== true)
      .map((version) => () => versionView(version)),
    relatedFrom: relatedFrom.map((relation) => () => relation),
  };
  return {
    headers: { etag: entryTag(entryNo, current.revision) },
    json: {
      ...moments,
      entry: entryView(current, registersAt(db, situation, knownRevision)),
      ...pageOf(question, { lists, cursor, at: [at] }),
    },
  };
}

function versionView({ change }: EntryVersion): PlainAnswer<EntryVersionResponse> {
  const { entryNo, ...data } = change.data;
  return {
    change: change.name,
    revision: change.revision,
    recordedAt: formatInstant(change.recordedAt),
    author: change.author,
    ...data,
  };
}

function relationsTo(entryNo: string, other: EntryState): readonly RelatedFromResponse[] {
  return other.relations
    .filter((relation) => relation.target === entryNo)
    .map(({ target, ...relation }) => ({ from: other.entryNo, ...relation }));
}
