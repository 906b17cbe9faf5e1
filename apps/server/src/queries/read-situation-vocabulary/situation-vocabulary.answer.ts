import { type KnownParams, type SituationVocabularyResponse } from '@sitlog/contract';
import { sha256Hex } from '@sitlog/platform';
import { type AdoptedVocabulary, documentOf } from '@sitlog/situation';
import { familyOf, type Pack } from '@sitlog/vocabulary';
import { vocabularyAt } from '@sitlog/views';
import { packName } from '../../query-side/answers/packs-view.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

/** What can be said in a situation as of a known moment, with the names of what could be said before. */
export function situationVocabularyAnswer(
  reader: Reader,
  { code, asked: query }: { readonly code: string; readonly asked: KnownParams },
): Answered<SituationVocabularyResponse> {
  const asked = reader.moments(code, query);
  const vocabulary = vocabularyAt(asked.db, asked.situation, asked.knownRevision);
  return {
    json: { ...statedMoments(asked), packs: packsOf(vocabulary), ...rowsOf(vocabulary) },
    headers: { etag: `"${sha256Hex(JSON.stringify(vocabulary))}"` },
  };
}

type Rows = Omit<
  PlainAnswer<SituationVocabularyResponse>,
  'packs' | keyof ReturnType<typeof statedMoments>
>;

function packsOf({
  adopted,
  dropped,
}: AdoptedVocabulary): PlainAnswer<SituationVocabularyResponse>['packs'] {
  const named = (one: AdoptedVocabulary['adopted'][number]) => ({
    ...packName(one),
    names: documentOf(one)?.names ?? {},
  });
  return [
    ...adopted.map(named),
    ...dropped.map((one) => ({ ...named(one), dropped: true as const })),
  ];
}

function numberWordsOf({ pack, numberWords = {} }: Pack): Rows['numberWords'] {
  return Object.entries(numberWords).flatMap(([language, table]) =>
    Object.entries(table).map(([words, row]) => ({ words, language, pack, ...row })),
  );
}

function rowsOf({ ever }: AdoptedVocabulary): Rows {
  return {
    sections: ever.sections.all,
    facets: ever.facets.all,
    subjectTypes: ever.subjectTypes.all.map((row) => ({
      ...row,
      aspects: ever.aspectsOf(row.code),
    })),
    families: ever.families.all,
    kinds: ever.kinds.all.map((row) => ({ ...row, family: familyOf(row.code) })),
    measures: ever.measures.all,
    units: ever.units.all,
    numberWords: ever.packs.flatMap(numberWordsOf),
    actorRoles: ever.actorRoles.all,
    placeRoles: ever.placeRoles.all,
    sourceTypes: ever.sourceTypes.all,
    sectors: ever.sectors.all,
  };
}
