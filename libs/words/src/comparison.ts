import { type ComparedRow, type Derived } from '@sitlog/board';
import { type Catalogue } from './catalogue.js';
import { joined, own, type Phrase, phrase, textOf } from './phrase.js';
import { pieceInWords } from './piece.js';
import { type Naming } from './voice.js';

type Named = Naming['value'];

/** A row of a comparison in one line: from what to what, and because of which entries or events. */
export function rowInWords(
  row: ComparedRow,
  { words, naming }: { readonly words: Catalogue; readonly naming: Pick<Naming, 'value'> },
): Phrase {
  const { comparison, code } = words;
  const [before, after] =
    row.part === undefined
      ? [
          answerInWords(row.before, naming.value, words),
          answerInWords(row.after, naming.value, words),
        ]
      : [pieceInWords(row.before, row, words), pieceInWords(row.after, row, words)];
  const isSame = textOf(before) === textOf(after);
  const change = isSame ? comparison.still(after) : comparison.becomes(before, after);
  const causes = row.entries.length > 0 ? row.entries : typesOf(row);
  return comparison.row(code(row.id), change, joined(causes.map(code), words.comma));
}

function answerInWords(answer: Derived | null, named: Named, words: Catalogue): Phrase {
  const { comparison } = words;
  if (answer === null) return own(comparison.notThere);
  const { values, possible, state, stale } = answer;
  const said = joined(
    values.map(({ value }) => phrase`${named(value)}`),
    state === 'contested' ? comparison.against : comparison.both,
  );
  const open = [...new Set(possible.map(({ value }) => named(value)))];
  const maybe = joined(
    open.map((value) => phrase`${value}`),
    comparison.either,
  );
  const stated = comparison.state(state);
  return joined(
    [
      said.length === 0 ? own(stated) : comparison.withState(said, stated),
      ...(open.length === 0 ? [] : [comparison.possibly(maybe)]),
      ...(stale ? [own(comparison.oldOnly)] : []),
    ],
    words.comma,
  );
}

function typesOf({ events }: ComparedRow): readonly string[] {
  return [...new Set(events.map(({ type }) => type))];
}
