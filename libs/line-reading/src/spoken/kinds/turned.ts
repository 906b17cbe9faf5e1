import { type Vocabulary } from '@sitlog/vocabulary';
import { BEFORE_TO, DENYING, FUTURE } from '../language/clauses.js';
import { type LineWord, nameWords } from '../words/words.js';
import { type FoundKind, type KindsAbout } from './about.js';

/** What is demanded, or only said, is no news of its own beside the act of demanding or saying. */
const AS_A_DEMAND = 1.8;
const AS_SPEECH = 1.3;

type Kinds = Vocabulary['kinds'];
type Kind = Kinds['all'][number];

/** What became of kinds that were found: what is denied tells of a denial, what is to come of an announcement. */
export function turned(
  found: readonly FoundKind[],
  kinds: Kinds,
  isToCome: (one: FoundKind) => boolean,
): readonly FoundKind[] {
  const all = found.flatMap((one): readonly FoundKind[] => {
    const kind = kinds.get(one.code);
    if (kind === undefined) return [];
    const weight = weightOf(kind);
    if (weight !== undefined) return [{ ...one, score: one.score * weight }];
    if (one.isDenied !== undefined) return denials(one, kind, kinds);
    return isToCome(one) ? announcements(one, kind, kinds) : [one];
  });
  const best = new Map<string, FoundKind>();
  for (const one of all) {
    if (one.score > (best.get(one.code)?.score ?? 0)) best.set(one.code, one);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

function weightOf({ setsDemand, deadline, speaksOf, asserts }: Kind): number | undefined {
  if (setsDemand !== undefined || deadline === 'set') return AS_A_DEMAND;
  return speaksOf === undefined && asserts === undefined ? AS_SPEECH : undefined;
}

/** The kind that tells of denying as such, whatever is denied. */
const isDenial = ({ speaksOf, denies, phrases = {} }: Kind): boolean =>
  speaksOf === undefined &&
  denies === undefined &&
  Object.values(phrases)
    .flat()
    .some((phrase) => DENYING.has(nameWords(phrase).join(' ')));

/** The kinds that deny what a kind asserts; that somebody denies it is a statement, whatever it is. */
function denials(one: FoundKind, { speaksOf, asserts = [] }: Kind, kinds: Kinds) {
  const denying = kinds.all.filter(
    (other) =>
      other.speaksOf === speaksOf &&
      other.denies?.some((denied) => asserts.some((said) => isSame(denied, said))),
  );
  const codes = [
    ...denying.map(({ code }) => code),
    ...kinds.all
      .filter((other) => one.isDenied === 'act' && isDenial(other))
      .map(({ code }) => code),
  ];
  return codes.map((code, i) => ({ ...one, code, score: one.score * (1 - i * 0.02) }));
}

type Said = NonNullable<Kind['denies']>[number];

function isSame(one: Said, other: Said): boolean {
  if (one.aspect !== other.aspect) return false;
  return 'value' in one ? 'value' in other && one.value === other.value : 'actorsIn' in other;
}

/** The kind of the same family that announces what a kind tells as done; where there is none, that somebody expects it. */
function announcements(one: FoundKind, kind: Kind, kinds: Kinds): readonly FoundKind[] {
  if (kind.announces === true || kind.asserts === undefined) return [one];
  const family = one.code.slice(0, one.code.indexOf('.') + 1);
  const all = kinds.all.filter(
    ({ code, announces, speaksOf }) =>
      announces === true && code.startsWith(family) && speaksOf === kind.speaksOf,
  );
  const own = all.filter(({ code }) => alike(code, one.code) > family.length + 2);
  // Of several that announce something else of the family none is meant; of two about the same the later goes further.
  const announced = own.at(-1) ?? (all.length < 3 ? all.at(-1) : undefined);
  const code = (announced ?? kinds.all.find(({ feedsNot }) => feedsNot === 'forecast'))?.code;
  return code === undefined
    ? [one]
    : [
        { ...one, code },
        { ...one, score: one.score * 0.9 },
      ];
}

/** How many letters two codes begin with alike. */
function alike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether the words of a kind say that it is still to come: `will`, `to begin`, a verb in the future. */
export function isFuture(at: readonly number[], { words, breaks }: KindsAbout): boolean {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  return words.some(({ key }, i) => {
    if (i < first - 3 || i > last || breaks(i, last)) return false;
    if (FUTURE.has(key)) return !BEFORE_TO.has(key) || words[i + 1]?.key === 'to';
    if (at.includes(i)) return isComing(words[i]);
    return key === 'to' && at.includes(i + 1) && !(words[i + 1]?.key ?? '').endsWith('ing');
  });
}

/** Arabic writes the future before its verb. */
function isComing(word: LineWord | undefined): boolean {
  return /^و?س[يتن]\p{L}{2,}/u.test(word?.key ?? '') && !/^س[يت]ا?ر/.test(word?.key ?? '');
}
