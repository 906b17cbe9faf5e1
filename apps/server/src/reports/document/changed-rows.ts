import { type ComparedRow, type Comparison } from '@sitlog/board';
import { type ChangeRow, type Changes } from '@sitlog/report';

/** What a comparison found, as a report tells it. */
export function changesIn(compared: Comparison): Changes {
  const rows = (section: readonly ComparedRow[]): readonly ChangeRow[] => section.map(changedRow);
  return {
    worldChanged: rows(compared.worldChanged),
    learned: rows(compared.learned),
    corrected: rows(compared.corrected),
  };
}

function changedRow({ events, ...row }: ComparedRow): ChangeRow {
  return { ...row, events: events.map(({ type }) => type) };
}
