import { type SituationVocabularyResponse } from '@sitlog/api-types';
import { type Pack, SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';

const FIRST: readonly string[] = ['core', 'movement_and_aid', 'negotiation', 'conflict'];

/** What the server tells of a situation that has adopted packs, some of which were dropped. */
export function vocabularyTold(
  packs: readonly Pack[],
  dropped: readonly string[] = [],
): SituationVocabularyResponse {
  const { aspectsOf, ...said } = vocabularyOfPacks(packs);
  const rows = {
    packs: packs.map(({ pack, version, names }) => ({
      ...{ pack, version, names, sha256: '' },
      ...(dropped.includes(pack) ? { dropped: true } : {}),
    })),
    sections: said.sections.all,
    facets: said.facets.all,
    subjectTypes: said.subjectTypes.all.map((row) => ({ ...row, aspects: aspectsOf(row.code) })),
    families: said.families.all,
    kinds: said.kinds.all.map((row) => ({ ...row, family: row.code.split('.')[0] })),
    measures: said.measures.all,
    units: said.units.all,
    actorRoles: said.actorRoles.all,
    placeRoles: said.placeRoles.all,
    sourceTypes: said.sourceTypes.all,
    sectors: said.sectors.all,
  };
  return { ...MOMENTS, ...rows } as unknown as SituationVocabularyResponse;
}

const MOMENTS = {
  situation: 'ALE',
  mode: 'actual',
  validAt: '2016-12-14T08:30:00Z',
  knownAt: '2016-12-14T08:30:00Z',
  knownRevision: 9,
  settled: true,
  position: '9',
} as const;

/** The packs that a situation has adopted which does not say. */
export const FIRST_TOLD = SHIPPED.filter(({ pack }) => FIRST.includes(pack));

/** The vocabulary of such a situation. */
export const VOCABULARY = vocabularyTold(FIRST_TOLD);
