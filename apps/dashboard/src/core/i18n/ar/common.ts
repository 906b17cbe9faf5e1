import { many } from '../plural.js';
import { type Words } from '../words.js';

const list = new Intl.ListFormat('ar', { type: 'conjunction' });

/** Words that every screen uses, in Arabic. */
export const common: Words['common'] = {
  language: 'العربية',
  and: (parts) => list.format(parts),
  close: 'إغلاق',
  retry: 'المحاولة مرة أخرى',
  open: 'فتح',
  more: 'المزيد',
  unknown: 'غير معروف',
  entries: (n, shown) => countedNoun(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل']),
  entryNo: (no) => `المدخل ${no}`,
  exercise: 'تمرين',
  print: 'طباعة',
  hidden: 'حرف لا يُرى، أو حرف يقلب اتجاه النص',
  preview: {
    title: 'ما ستقوله اللوحة',
    nothing: 'لن يتغير أي جواب في اللوحة.',
    refused: (why: string): string => `سيُرفض هذا: ${why}`,
    more: (n: number, shown: string): string =>
      many('ar', n, {
        zero: '',
        one: 'وسطر آخر',
        two: 'وسطران آخران',
        few: `و${shown} أسطر أخرى`,
        many: `و${shown} سطرًا آخر`,
        other: `و${shown} سطر آخر`,
      }),
  },
  loading: 'جارٍ التحميل…',
  loadingLong: 'يستغرق هذا وقتًا أطول من المعتاد.',
  at: (time) => time,
  between: (from, to) => ['بين ', from, ' و', to],
  before: (to) => [to, ' على أبعد تقدير'],
  after: (from) => ['ابتداءً من ', from],
  sinceBetween: (from, to) => ['منذ وقت ما بين ', from, ' و', to],
  sinceBefore: (to) => ['منذ ما قبل ', to],
  since: (time) => ['منذ ', time],
  sinceUnknown: 'لا يُعرف منذ متى',
  someTime: 'في وقت غير معروف',
  ago: (time) => `قبل ${time}`,
  minutes: (n) => `${n} د`,
  hours: (n) => `${n} س`,
  days: (n) => `${n} ي`,
  seconds: (n) => `${n} ث`,
  grade: {
    supportWithdrawn: 'كان 1: سُحب ما يسنده',
    of: (reliability, credibility) => `المصدر: ${reliability}. المعلومة: ${credibility}.`,
  },
  problem: {
    title: 'تعذّر تحميل هذا',
    unreachable: 'تعذّر الوصول إلى الخادم.',
    broken: 'تعذّر عرض هذا الجزء',
    brokenHint: 'خلل في هذه الصفحة لا يمس السجل، وبقية الصفحة تعمل: يمكنك متابعة التسجيل.',
    details: 'التفاصيل، لمن يشرف على الخادم',
    requestId: (id) => `الطلب ${id}`,
  },
};

/** A number with its noun: one, two, few (3 to 10), many (11 to 99) and hundreds each have a form of their own. */
export function countedNoun(
  n: number,
  shown: string,
  [one, two, few, many, other]: readonly [string, string, string, string, string],
): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {
    zero: `${shown} ${other}`,
    one,
    two,
    few: `${shown} ${few}`,
    many: `${shown} ${many}`,
  };
  return forms[new Intl.PluralRules('ar').select(n)] ?? `${shown} ${other}`;
}
