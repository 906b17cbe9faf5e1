/** A text with one space wherever it has several, and where each of its letters stood. */
interface Plainly {
  readonly text: string;
  /** Where what begins and ends at letters of the text stands as it was typed. */
  readonly back: <T extends { readonly start: number; readonly end: number }>(part: T) => T;
}

/** Takes out spaces that say nothing, so that they change no reading. */
export function inSingleSpaces(typed: string): Plainly {
  const at: number[] = [];
  let text = '';
  for (const [index, letter] of [...typed.split('').entries()]) {
    const isSpace = /\s/.test(letter);
    if (isSpace && (text === '' || text.endsWith(' '))) continue;
    at.push(index);
    text += isSpace ? ' ' : letter;
  }
  return {
    text: text.trimEnd(),
    back: (part) => ({
      ...part,
      start: at[part.start] ?? part.start,
      end: (at[part.end - 1] ?? part.end - 1) + 1,
    }),
  };
}
