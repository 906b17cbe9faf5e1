import { type VocabularyResponse } from '@sitlog/contract';
import {
  ACTOR_ROLES,
  ACTS,
  CREDIBILITIES,
  familyOf,
  KINDS,
  MEASURES,
  MODES,
  NUMBER_WORDS,
  PLACE_PRECISIONS,
  PLACE_ROLES,
  RELATION_TYPES,
  RELIABILITIES,
  SECTORS,
  SOURCE_TYPES,
  SUBJECT_TYPES,
  TIME_PRECISIONS,
  TLP,
  VOCABULARY_VERSION,
} from '@sitlog/situation';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

/** The words of this release: kinds, aspects, roles, grades. */
export const VOCABULARY: PlainAnswer<VocabularyResponse> = {
  version: VOCABULARY_VERSION,
  kinds: Object.entries(KINDS).map(([code, row]) => ({ code, family: familyOf(code), ...row })),
  subjectTypes: SUBJECT_TYPES,
  modes: MODES,
  timePrecisions: TIME_PRECISIONS,
  acts: ACTS,
  sourceTypes: SOURCE_TYPES,
  actorRoles: ACTOR_ROLES,
  placeRoles: PLACE_ROLES,
  placePrecisions: PLACE_PRECISIONS,
  relationTypes: RELATION_TYPES,
  reliabilities: RELIABILITIES,
  credibilities: CREDIBILITIES,
  measures: MEASURES,
  numberWords: NUMBER_WORDS,
  sectors: SECTORS,
  tlp: TLP,
};
