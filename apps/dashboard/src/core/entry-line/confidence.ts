import { type NamedItem, folded } from '@sitlog/line-reading';

const WORDS: Readonly<Record<number, string>> = {
  1: 'confirmed|certain|مؤكد|مؤكدة',
  2: 'probable|probably|likely|probably true|مرجح|على الأرجح|محتمل جدا',
  3: 'possible|possibly|possibly true|ممكن|محتمل',
  4: 'doubtful|doubt|مشكوك فيه|مشكوك',
  5: 'improbable|unlikely|مستبعد',
  6: 'unknown|ungraded|cannot be judged|غير معروف|لا يمكن الحكم',
};

/** The credibilities of the Admiralty scale as items, found by number and by words. */
export function credibilityItems(names: Readonly<Record<string, string>>): readonly NamedItem[] {
  return Object.entries(WORDS).map(([grade, words]) => ({
    id: grade,
    name: names[grade] ?? grade,
    keys: [grade, ...words.split('|'), names[grade] ?? ''].map(folded),
  }));
}
