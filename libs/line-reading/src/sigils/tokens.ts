import { type Sigil } from './lexicon.js';

/** A sigil with the word after it, where it stands in the text. */
export interface Token {
  readonly sigil: Sigil;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** What follows the word after a colon: a role, an act, a type of relation. */
  readonly suffix?: string | undefined;
  /** Words in quotation marks right after it: in which respect it is so. */
  readonly aspect?: string | undefined;
}

const SIGIL = 'tlp:|>[!+]?|[#@^&+%~]';
const TOKEN = new RegExp(
  `(?<=^|\\s)(${SIGIL})(?:"([^"\\n]*)"?|([^\\s"]+)(?:"([^"\\n]*)"?)?)(?::([a-z_]+))?`,
  'giu',
);
const AT_CARET = new RegExp(`(?<=^|\\s)(${SIGIL})(?:"([^"\\n]*)|([^\\s"]*))$`, 'iu');
const LOOSE_END = /[,;،؛.!)]+$/;
const WITH_SUFFIX = new Set<string>(['@', '^', '&', '>', '>!', '>+']);

/** The sigils of a text, in their order. A sigil stands at the beginning of a word; a backslash before it makes it text. */
export function tokensOf(text: string): readonly Token[] {
  const all = [...text.matchAll(TOKEN)].map((match) => {
    const [written, sigil = '', quoted, plain, aspect, suffix] = match;
    const name = sigil.toLowerCase() as Sigil;
    const token = {
      sigil: name,
      start: match.index,
      end: match.index + written.length,
      aspect,
      suffix,
    };
    return plain === undefined ? { ...token, value: (quoted ?? '').trim() } : bare(token, plain);
  });
  // Numbers such as #3 and +963 name nothing.
  return all.filter(({ sigil, value }) => !(/^[#+]$/.test(sigil) && /^\d/.test(value)));
}

/** Of a word without quotation marks, what ends a sentence stays text. */
function bare(token: Omit<Token, 'value'>, plain: string): Token {
  const isWhole = token.aspect !== undefined || token.suffix !== undefined || token.sigil === '~';
  const word = isWhole ? plain : plain.replace(LOOSE_END, '');
  const end = token.end - (plain.length - word.length);
  const split = WITH_SUFFIX.has(token.sigil) ? /^(.+):([a-z_]+)$/.exec(word) : null;
  return split === null
    ? { ...token, end, value: word }
    : { ...token, end, value: split[1] ?? word, suffix: split[2] };
}

/** The sigil whose word is being written at a place of the text. */
export function tokenAt(text: string, caret: number): Token | undefined {
  const match = AT_CARET.exec(text.slice(0, caret));
  if (match === null) return undefined;
  const [, sigil = '', quoted, plain = ''] = match;
  const rest =
    (quoted === undefined ? /^[^\s"]*/ : /^[^"\n]*"?/).exec(text.slice(caret))?.[0] ?? '';
  return {
    sigil: sigil.toLowerCase() as Sigil,
    start: match.index,
    end: caret + rest.length,
    value: quoted ?? plain,
  };
}

/** A text with another word in the place of a token, and where the caret stands then. */
export function withWord(
  text: string,
  token: Token,
  word: string,
): { text: string; caret: number } {
  const after = text.slice(token.end).replace(/^[ ]/, '');
  const before = `${text.slice(0, token.start)}${token.sigil}${quotedWord(word)} `;
  return { text: before + after, caret: before.length };
}

/** A word as it has to be written after a sigil. */
export function quotedWord(word: string): string {
  return /[\s"]/.test(word) ? `"${word.replaceAll('"', '')}"` : word;
}

/** Text without the backslashes that keep sigils from being read. */
export function unescaped(text: string): string {
  return text.replace(new RegExp(`(?<=^|\\s)\\\\(?=${SIGIL})`, 'giu'), '');
}
