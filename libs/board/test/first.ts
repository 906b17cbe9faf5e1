import {
  type EntryContent,
  type EntryState,
  FIRST_PACKS,
  adoptedVocabulary,
} from '@sitlog/situation';

/** The vocabulary of the examples: that of the first release. */
export const FIRST = adoptedVocabulary(FIRST_PACKS);

/** What an entry keeps of the vocabulary by which it was logged. */
export function keptOf({
  kind,
  figures,
}: EntryContent): Pick<EntryState, 'feedsNot' | 'conventions'> {
  const feedsNot = FIRST.kinds.get(kind)?.feedsNot;
  const words = figures.flatMap(({ verbal = '' }) => {
    const row = FIRST.numberWord(verbal, 'en');
    return row === undefined ? [] : [[verbal, { ...row, note: row.notes['en'] ?? '' }] as const];
  });
  const conventions = Object.fromEntries(
    words.map(([verbal, { min, max, note }]) => [verbal, { min, max, note }]),
  );
  return { ...(feedsNot === undefined ? {} : { feedsNot }), conventions };
}
