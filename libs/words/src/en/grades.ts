import { CREDIBILITIES, RELIABILITIES } from '@sitlog/situation';
import { type GradeWords } from '../catalogue.js';

/** The grades in English, as the vocabulary names them. */
export const grades: GradeWords = {
  reliability: RELIABILITIES,
  credibility: CREDIBILITIES,
  handling: {
    protect_source: 'protect source',
    personal_data: 'personal data',
    graphic: 'graphic',
    operational: 'operational',
  },
};
