import { FORMS } from './spellings.js';
import { type LineWord } from './words.js';

const ARABIC = /[\u0600-\u06ff]/;
/** Arabic words that have letters of another root and mean something else. */
const OWN_ROOT: ReadonlySet<string> = new Set(
  'قبل قبيل سنقاتل نقاتل يقاتل قتال مقاتل مقاتلين مقاتلون مدينه مدني مدنيين مدنيون مركز معبر مصدر مصادر محطه مطار ميناء موقع منطقه مناطق محافظه مستشفي مشفي مدرسه مدارس متر ملم مليون مدفعي مدفعيه مياه ماء مي'.split(
    ' ',
  ),
);

/** Arabic words that only look as if they had an ending. */
const PLAIN: ReadonlySet<string> = new Set(
  'وفيه وفيها فيه فيها منه منها عنه بينهم بينها'.split(' '),
);

/** A word without its ending: what kinds and measures are told by bends. */
export function stem(word: string): string {
  return compared(word).stem;
}

function withoutEnding(word: string): string {
  if (PLAIN.has(word)) return word;
  if (ARABIC.test(word)) return word.replace(/(?<=.{3})(?:تين|تان|ات|ون|ين|ان|وا|ه|ت|ا)$/, '');
  const form = FORMS[word] ?? word;
  return form
    .replace(/(?<=.{3})(?:ies)$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|es|s)$/, '')
    .replace(/(?<=.{2})(.)\1$/, '$1')
    .replace(/(?<=.{3})e$/, '');
}

/** The letters that Arabic words of one root share, as far as they can be told from spelling alone. */
function root(word: string): string | undefined {
  if (!ARABIC.test(word) || OWN_ROOT.has(word)) return undefined;
  const bare = withoutEnding(word)
    .replace(/^س?(?:[يتن])(?=.{3})/, '')
    .replace(/^[ام](?=.{3})/, '');
  const letters = bare.slice(0, 1) + bare.slice(1).replace(/[اوي]/g, '');
  return letters.length < 3 ? undefined : letters;
}

/** A word of a phrase as it is compared. */
export interface Compared {
  readonly word: string;
  readonly stem: string;
  readonly root: string | undefined;
}

const known = new Map<string, Compared>();

/** A word with its stem and its root, worked out once. */
export function compared(word: string): Compared {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = { word, stem: withoutEnding(word), root: root(word) };
  known.set(word, made);
  return made;
}

/** How well a word of a line stands for one of a phrase: 1 whatever its ending, less where only the root is the same, 0 not at all. */
export function likeness({ forms }: LineWord, { stem: wanted, root: letters }: Compared): number {
  if (forms.some((form) => compared(form).stem === wanted)) return 1;
  if (letters === undefined) return 0;
  return forms.some((form) => compared(form).root === letters) ? 0.5 : 0;
}

/** Whether a word of a line is one of a phrase, whatever its ending. */
export function isLike({ forms }: LineWord, { stem: wanted }: Compared): boolean {
  return forms.some((form) => compared(form).stem === wanted);
}
