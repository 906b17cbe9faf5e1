import { type SituationVocabularyResponse } from '@sitlog/api-types';
import { type Pack, type Vocabulary, vocabularyOfPacks } from '@sitlog/vocabulary';

/** What can be said in a situation, and, with the packs that were dropped, what has a name in it. */
interface SituationWords {
  readonly offered: Vocabulary;
  readonly named: Vocabulary;
}

/** What can be said where nobody knows yet. */
export const NO_WORDS: SituationWords = wordsOf([], []);

const TABLES = [
  ...(['sections', 'facets', 'subjectTypes', 'families', 'kinds', 'measures'] as const),
  ...(['units', 'actorRoles', 'placeRoles', 'sourceTypes', 'sectors'] as const),
] as const;

/** Whether a kept value can be read as the vocabulary of a situation. */
export function isVocabulary(kept: unknown): kept is SituationVocabularyResponse {
  const lists = kept as Readonly<Record<string, unknown>> | null | undefined;
  return ['packs', ...TABLES].every((table) => Array.isArray(lists?.[table]));
}

/** The vocabulary of a situation as the server told it, in packs again. */
export function situationWords(told: SituationVocabularyResponse): SituationWords {
  const dropped = new Set(told.packs.filter((one) => one.dropped).map(({ pack }) => pack));
  const packs = told.packs.map((one) => packIn(told, one));
  return wordsOf(
    packs.filter(({ pack }) => !dropped.has(pack)),
    packs,
  );
}

function wordsOf(adopted: readonly Pack[], ever: readonly Pack[]): SituationWords {
  return { offered: vocabularyOfPacks(adopted), named: vocabularyOfPacks(ever) };
}

interface Row {
  readonly code: string;
  readonly pack: string;
}

function packIn(
  told: SituationVocabularyResponse,
  { pack, version, names }: Pick<Pack, 'pack' | 'version' | 'names'>,
): Pack {
  const own = (rows: readonly Row[]): Readonly<Record<string, Row>> =>
    Object.fromEntries(rows.filter((row) => row.pack === pack).map((row) => [row.code, row]));
  const tables = Object.fromEntries(TABLES.map((table) => [table, own(told[table])]));
  const aspects = told.subjectTypes.map(({ code, aspects: rows }) => [code, own(rows)] as const);
  return {
    ...tables,
    numberWords: numberWordsIn(told, pack),
    pack,
    version,
    names,
    aspects: Object.fromEntries(aspects),
  } as unknown as Pack;
}

/** What was kept by an earlier release of the page has none. */
function numberWordsIn(
  { numberWords }: Partial<SituationVocabularyResponse>,
  pack: string,
): NonNullable<Pack['numberWords']> {
  const own = numberWords?.filter((row) => row.pack === pack) ?? [];
  const byLanguage = Object.entries(Object.groupBy(own, ({ language }) => language));
  return Object.fromEntries(
    byLanguage.map(([language, rows = []]) => [
      language,
      Object.fromEntries(
        rows.map(({ words, min, max, notes }) => [words, { min, max, notes }] as const),
      ) as never,
    ]),
  );
}
