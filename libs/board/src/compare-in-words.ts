import { type ComparedRow } from './comparison/compared-row.js';
import { pieceInWords } from './piece-in-words.js';
import { type Derived } from './rule/derive.js';
import { type Naming } from './in-words.js';

/** A row of a comparison in one line: from what to what, and because of which entries or events. */
export function rowInWords(row: ComparedRow, { value }: Pick<Naming, 'value'>): string {
  const [before, after] =
    row.part === undefined
      ? [answerInWords(row.before, value), answerInWords(row.after, value)]
      : [pieceInWords(row.before, row), pieceInWords(row.after, row)];
  const change =
    before === after
      ? `still ${after}, resting on other accounts or grades`
      : `${before} → ${after}`;
  const causes = row.entries.length > 0 ? row.entries : typesOf(row);
  return `${row.id}: ${change}${causes.length === 0 ? '' : `; ${causes.join(', ')}`}`;
}

function answerInWords(answer: Derived | null, named: Naming['value']): string {
  if (answer === null) return 'not on the board';
  const { values, possible, state, stale } = answer;
  const said = values
    .map(({ value }) => named(value))
    .join(state === 'contested' ? ' against ' : ' and ');
  const open = [...new Set(possible.map(({ value }) => named(value)))];
  return [
    said === '' ? state : `${said} (${state.replaceAll('_', ' ')})`,
    ...(open.length === 0 ? [] : [`possibly ${open.join(' or ')}`]),
    ...(stale ? ['old accounts only'] : []),
  ].join(', ');
}

function typesOf({ events }: ComparedRow): readonly string[] {
  return [...new Set(events.map(({ type }) => type))];
}
