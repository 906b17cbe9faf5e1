/**
 * Characters that nobody sees, or that turn the order in which others are seen: U+202E makes "slebeR" read as "Rebels". Joiners are left out where they
 * belong to the writing, as in Persian words and in emoji.
 */
const HIDDEN =
  /(\u034F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<=^|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\s])[\u200C\u200D])/gu;

/** What a search looks past: the characters that nobody sees, joiners among them. */
const LOOKED_PAST = /[\u200C\u200D]/g;

/** Whether a text holds something that nobody sees. */
export function hidesSomething(text: string): boolean {
  return inPieces(text).length > 1;
}

/** A text in pieces: by turns what can be seen and the code of a character that cannot. */
export function inPieces(text: string): readonly string[] {
  return text.split(HIDDEN).map((piece, at) => (at % 2 === 0 ? piece : codeOf(piece)));
}

/** A text in which what is hidden can be seen: each such character as its code in white square brackets, which turns and hides nothing. */
export function withHiddenShown(text: string): string {
  return inPieces(text)
    .map((piece, at) => (at % 2 === 0 ? piece : `⟦${piece}⟧`))
    .join('');
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text as it is searched: without case and without what nobody sees, so that no hidden character keeps a word from being found. */
export function asSearched(text: string): string {
  return text.replace(HIDDEN, '').replace(LOOKED_PAST, '').toLowerCase();
}
