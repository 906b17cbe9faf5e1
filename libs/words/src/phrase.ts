import { withHiddenShown } from '@sitlog/situation';

/** A piece of text; `log`: somebody wrote it into the log or its registers, in whatever script. */
interface Run {
  readonly text: string;
  readonly log?: true;
}

/** Text in pieces, so that whoever renders it knows which of them are not ours. */
export type Phrase = readonly Run[];

/** Our own words around those of the log: a text that is put in counts as the log's, and is cleaned. */
export function phrase(
  ours: readonly string[],
  ...parts: readonly (string | number | Phrase)[]
): Phrase {
  const runs = ours.flatMap((text, i): Phrase => {
    const part = parts[i];
    return [...own(text), ...(part === undefined ? [] : runsOf(part))];
  });
  return compact(runs);
}

/** Words of our own. */
export function own(text: string): Phrase {
  return text === '' ? [] : [{ text }];
}

/** Several phrases in a row, with a text of our own between them. */
export function joined(parts: readonly Phrase[], between: string): Phrase {
  return compact(parts.flatMap((part, i) => [...(i === 0 ? [] : own(between)), ...part]));
}

/** Several phrases to be read aloud, with another text of our own before the last: `a, b and c`. */
export function joinedToLast(parts: readonly Phrase[], between: string, last: string): Phrase {
  if (parts.length < 2) return joined(parts, '');
  return joined([joined(parts.slice(0, -1), between), parts.at(-1) ?? []], last);
}

/** Sentences one after the other; what is empty is left out. */
export function sentences(parts: readonly Phrase[]): Phrase {
  return joined(
    parts.filter((part) => part.length > 0),
    ' ',
  );
}

/** What begins a sentence: with a capital letter, save where the log's own words begin it. */
export function begun(told: Phrase): Phrase {
  const [first, ...rest] = told;
  if (first === undefined || first.log === true) return told;
  const [letter = '', ...others] = first.text;
  return [{ text: [letter.toUpperCase(), ...others].join('') }, ...rest];
}

/** The text without its pieces. */
export function textOf(from: Phrase): string {
  return from.map(({ text }) => text).join('');
}

/** One line: no line ends, no control characters; what is hidden, or turns the direction of what stands around it, is shown by its code. */
export function plain(text: string): string {
  return withHiddenShown(text)
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

function runsOf(part: string | number | Phrase): Phrase {
  if (typeof part === 'number') return own(numberInWords(part));
  if (typeof part !== 'string') return part;
  const text = plain(part);
  return text === '' ? [] : [{ text, log: true }];
}

/** A number with its thousands set off. */
export function numberInWords(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function compact(runs: Phrase): Phrase {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last !== undefined && last.log === undefined && run.log === undefined) {
      merged[merged.length - 1] = { text: last.text + run.text };
    } else {
      merged.push(run);
    }
  }
  return merged;
}
