import { type VocabularyResponse } from '@sitlog/contract';
import {
  ACTS,
  aspectsOf,
  CREDIBILITIES,
  FIRST_PACKS,
  MODES,
  PLACE_PRECISIONS,
  RELATION_TYPES,
  RELIABILITIES,
  TIME_PRECISIONS,
  TLP,
  VOCABULARY_VERSION,
  adoptedVocabulary,
} from '@sitlog/situation';
import { familyOf, nameInLanguage } from '@sitlog/vocabulary';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

const first = adoptedVocabulary(FIRST_PACKS);

/** The words of this release: kinds, aspects, roles, grades. */
export const VOCABULARY: PlainAnswer<Omit<VocabularyResponse, 'packs'>> = {
  version: VOCABULARY_VERSION,
  kinds: first.kinds.all.map(({ code, names, speaksOf, asserts, denies, ends, ...row }) => ({
    code,
    family: familyOf(code),
    label: nameInLanguage(names, 'en'),
    ...(speaksOf === undefined ? {} : { speaksOf }),
    ...(asserts === undefined ? {} : { asserts }),
    ...(denies === undefined ? {} : { denies }),
    ...(ends === undefined ? {} : { ends }),
    ...(row.announces === undefined ? {} : { announces: row.announces }),
    ...(row.alertForMinutes === undefined ? {} : { lastsMinutes: row.alertForMinutes }),
  })),
  subjectTypes: Object.fromEntries(
    first.subjectTypes.all.map(({ code }) => [code, aspectsOf(code, first)]),
  ),
  modes: MODES,
  timePrecisions: TIME_PRECISIONS,
  acts: ACTS,
  sourceTypes: codes(first.sourceTypes.all),
  actorRoles: codes(first.actorRoles.all),
  placeRoles: codes(first.placeRoles.all),
  placePrecisions: PLACE_PRECISIONS,
  relationTypes: RELATION_TYPES,
  reliabilities: RELIABILITIES,
  credibilities: CREDIBILITIES,
  measures: codes(first.measures.all),
  numberWords: Object.fromEntries(
    first.packs.flatMap(({ numberWords = {} }) =>
      Object.entries(numberWords['en'] ?? {}).map(([words, { min, max, notes }]) => [
        words,
        { min, max, note: nameInLanguage(notes, 'en') },
      ]),
    ),
  ),
  sectors: codes(first.sectors.all),
  tlp: TLP,
};

function codes(rows: readonly { readonly code: string }[]): readonly string[] {
  return rows.map(({ code }) => code);
}
