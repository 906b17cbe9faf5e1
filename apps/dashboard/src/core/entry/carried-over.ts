import { type EntryInResponse } from '@sitlog/api-types';
import { type Chooser } from './correction/choices.js';
import { CONTENT_FIELDS } from './correction/content-fields.js';
import { correctable } from './correction/content-text.js';
import { editedRowInWords, labelOf } from './correction/in-words.js';
import { rowsIn } from './correction/rows.js';

/** What an entry says that another does not. */
interface SaidAlone {
  readonly name: string;
  readonly label: string;
  readonly said: readonly string[];
}

/** What of a duplicate the other entry does not have: whoever retracts it loses that from the board, unless the other is corrected. */
export function notCarriedOver(
  duplicate: EntryInResponse,
  other: EntryInResponse,
  chooser: Chooser,
): readonly SaidAlone[] {
  const [ours, theirs] = [correctable(duplicate), correctable(other)];
  return CONTENT_FIELDS.flatMap(({ name, form, columns = [] }) => {
    if (form !== 'rows') return [];
    const inWords = (text = ''): readonly string[] =>
      rowsIn(text).map((row) => editedRowInWords(row, columns, chooser));
    const known = new Set(inWords(theirs[name]));
    const said = inWords(ours[name]).filter((one) => !known.has(one));
    return said.length === 0 ? [] : [{ name, label: labelOf(name, chooser), said }];
  });
}
