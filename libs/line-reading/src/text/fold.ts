const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\p{M}|ـ/gu, ''],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ٱ/g, 'ا'],
];

/** Text as it is compared: without case, accents, Arabic vowel signs and variants of letters, digits as 0 to 9. */
export function foldedLetters(text: string): string {
  return LETTERS.reduce(
    (folding, [from, to]) => folding.replace(from, to),
    westernDigits(text).normalize('NFKD').toLowerCase(),
  );
}

/** As `foldedLetters`, and with one space for all that is no letter or digit. */
export function folded(text: string): string {
  return foldedLetters(text)
    .replace(/['’ʼʿʾ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Arabic and Persian digits as 0 to 9; the text stays as long as it is. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}
