import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type EntryState, formatInstant } from '@sitlog/situation';
import { entriesRelatedTo, type EntryVersion, registersAt, versionsOf } from '@sitlog/views';
import { Problem } from '../http/problem.js';
import { entryView } from '../reading/entry-view.js';
import { statedMoments } from '../reading/moments.js';
import { Reader } from '../reading/reader.js';
import { ReadEntryQuery } from './read-entry.query.js';

/** Read one entry. */
@QueryHandler(ReadEntryQuery)
export class ReadEntryHandler implements IQueryHandler<ReadEntryQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({
    code,
    entryNo,
    asked,
  }: ReadEntryQuery): Promise<Readonly<Record<string, unknown>>> {
    const at = await this.reader.moments(code, asked);
    const { db, situation, knownRevision } = at;
    const versions = versionsOf(db, situation, entryNo, knownRevision);
    const current = versions.at(-1)?.entry;
    if (current === undefined) {
      throw new Problem('unknown-entry', `${entryNo} was not known at that moment.`);
    }
    const { validAt, ...moments } = statedMoments(at);
    return {
      ...moments,
      entry: entryView(current, registersAt(db, situation, knownRevision)),
      versions: versions.map(versionView),
      relatedFrom: entriesRelatedTo(db, situation, entryNo, knownRevision).flatMap((other) =>
        relationsTo(entryNo, other),
      ),
    };
  }
}

function versionView({ change }: EntryVersion): Readonly<Record<string, unknown>> {
  const { entryNo, ...data } = change.data;
  return {
    change: change.name,
    revision: change.revision,
    recordedAt: formatInstant(change.recordedAt),
    author: change.author,
    ...data,
  };
}

function relationsTo(entryNo: string, other: EntryState): readonly unknown[] {
  return other.relations
    .filter((relation) => relation.target === entryNo)
    .map(({ target, ...relation }) => ({ from: other.entryNo, ...relation }));
}
