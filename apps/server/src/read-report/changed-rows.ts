import {
  isPieceChange,
  type ComparedRow,
  type Comparison,
  type Naming,
  rowInWords,
} from '@sitlog/board';
import { type ChangeRow, type Changes } from '@sitlog/report';

/** What a comparison found, as a report tells it. */
export function changesIn(compared: Comparison, naming: Naming): Changes {
  const rows = (section: readonly ComparedRow[]): readonly ChangeRow[] =>
    section.map((row) => changedRow(row, naming));
  return {
    worldChanged: rows(compared.worldChanged),
    learned: rows(compared.learned),
    corrected: rows(compared.corrected),
  };
}

function changedRow(row: ComparedRow, naming: Naming): ChangeRow {
  const { facet, id, entries, events } = row;
  return {
    facet,
    id,
    ...(isPieceChange(row) ? {} : { answers: { before: row.before, after: row.after } }),
    entries,
    events: events.map(({ type }) => type),
    inWords: rowInWords(row, naming),
  };
}
