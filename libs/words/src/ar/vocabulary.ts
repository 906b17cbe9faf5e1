import { type VocabularyWords } from '../catalogue.js';
import { nameIn, spaced } from '../codes.js';
import { KIND_NAMES } from './kinds.js';
import { NAMES } from './names.js';

const FACETS: VocabularyWords['facets'] = {
  ceasefire: 'وقف إطلاق النار',
  evacuation: 'الإجلاء',
  access: 'الوصول والحصار',
  hostilities: 'الأعمال العدائية',
  control: 'السيطرة',
  casualties: 'الضحايا',
  displacement: 'النزوح',
  shelter: 'المأوى',
  talks: 'المحادثات والمطالب',
  alerts: 'التنبيهات',
  needs: 'الاحتياجات والخدمات',
  log_health: 'السجل نفسه',
};

/** A code as words; one without a word of its own stays as it is, which is better than a wrong one. */
function named(code: string): string {
  return nameIn(FACETS, code) ?? nameIn(NAMES, code) ?? spaced(code);
}

/** Arabic names of codes. */
export const vocabulary: VocabularyWords = {
  facets: FACETS,
  aspect: named,
  value: named,
  measure: named,
  kind: (code, label) => nameIn(KIND_NAMES, code) ?? label ?? code,
  family: named,
  code: named,
};
