import { type ComparedRow } from '@sitlog/board';
import { itemInWords, type ItemVoice } from './item.js';
import { joined, type Phrase, textOf } from './phrase.js';

/** A row of a comparison in one line: from what to what, and because of which entries or events. */
export function rowInWords(row: ComparedRow, voice: ItemVoice): Phrase {
  const { words } = voice;
  const { comparison, code } = words;
  const before = itemInWords(row.before, row, voice);
  const after = itemInWords(row.after, row, voice);
  const isSame = textOf(before) === textOf(after);
  const change = isSame ? comparison.still(after) : comparison.becomes(before, after);
  const causes = row.entries.length > 0 ? row.entries : typesOf(row);
  return comparison.row(code(row.id), change, joined(causes.map(code), words.comma));
}

function typesOf({ events }: ComparedRow): readonly string[] {
  return [...new Set(events.map(({ type }) => type))];
}
