import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type ComparedRow, type Naming, rowInWords, RULE_SET } from '@sitlog/board';
import { readComparison, registersAt } from '@sitlog/views';
import { changeView, happeningView } from '../reading/change-view.js';
import { statedMoments } from '../reading/moments.js';
import { namingIn } from '../reading/naming.js';
import { rangeOf } from '../reading/range.js';
import { Reader } from '../reading/reader.js';
import { CompareMomentsQuery } from './compare-moments.query.js';

/** Compare two moments. */
@QueryHandler(CompareMomentsQuery)
export class CompareMomentsHandler implements IQueryHandler<CompareMomentsQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({
    code,
    moments,
  }: CompareMomentsQuery): Promise<Readonly<Record<string, unknown>>> {
    const { from, to } = await rangeOf(this.reader, code, moments);
    const { db, situation, opened } = to;
    const compared = readComparison(db, situation, from, to);
    const newest = Math.max(from.knownRevision, to.knownRevision);
    const naming = namingIn(registersAt(db, situation, newest).registers, opened.timeZone);
    const rows = (section: readonly ComparedRow[]): readonly unknown[] =>
      section.map((row) => rowView(row, naming));
    return {
      from: statedMoments(from),
      to: statedMoments(to),
      ruleSet: RULE_SET,
      worldChanged: rows(compared.worldChanged),
      learned: rows(compared.learned),
      corrected: rows(compared.corrected),
    };
  }
}

function rowView(row: ComparedRow, naming: Naming): Readonly<Record<string, unknown>> {
  const { entries, affected, events } = row;
  return {
    ...changeView(row),
    entries,
    affected,
    events: events.map(happeningView),
    inWords: rowInWords(row, naming),
  };
}
