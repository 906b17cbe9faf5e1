/**
 * Characters that nobody sees, or that turn the order in which others are seen. Joiners are left out where they belong to the writing, as in Persian
 * words and in emoji. The same as in libs/situation, which the page does not load.
 */
const HIDDEN =
  /(\u034F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<=^|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\s])[\u200C\u200D])/u;
const EVERY = new RegExp(HIDDEN, 'gu');

/** Whether a text holds something that nobody sees. */
export function hidesSomething(text: string): boolean {
  return HIDDEN.test(text);
}

/** A text in pieces: by turns what can be seen and the code of a character that cannot. */
export function inPieces(text: string): readonly string[] {
  return text.split(EVERY).map((piece, at) => (at % 2 === 0 ? piece : codeOf(piece)));
}

/** A text in which what is hidden stands by its code, for where no markup can be. */
export function hiddenByCode(text: string): string {
  return inPieces(text)
    .map((piece, at) => (at % 2 === 0 ? piece : `⟦${piece}⟧`))
    .join('');
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
