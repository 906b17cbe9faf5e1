import { type Words } from '../../words.js';
import { countedNoun } from '../common.js';

/** Words of the comparison of two moments, in Arabic. */
export const compareScreen: Words['compare'] = {
  sentence: (from, to) => ['من ', from, ' إلى ', to],
  pair: (valid, known) => ['ما كان قد حدث حتى ', valid, ' كما كان معروفًا حتى ', known],
  revision: (n) => `المراجعة ${n}`,
  fromValid: 'من: حدث حتى',
  fromKnown: 'من: معروف حتى',
  show: 'مقارنة',
  swap: 'تبديل الاثنين',
  presets: 'عرض ما تغيّر',
  lastHour: 'في الساعة الأخيرة',
  lastDay: 'في آخر 24 ساعة',
  sinceVisit: 'منذ آخر اطّلاع لك',
  knownThen: 'في ما عُرف عن هذه اللحظة منذئذ',
  sinceReport: 'منذ آخر تقرير',
  lastCorrection: 'بآخر تصحيح',
  noReport: 'لم يكن قد صدر أي تقرير حتى ذلك الوقت.',
  noCorrection: 'لم يكن قد صُحّح شيء حتى ذلك الوقت.',
  others: 'لحظات أخرى',
  openAll: 'كل التفاصيل',
  more: (shown) => `وفي هذا القسم ${shown} أيضًا.`,
  raised: 'مرفوع',
  lastChange: 'قبل وبعد آخر تغيير للمدخل',
  noSuchEntry: (no) => `لم يُعثر على ${no} كما كان معروفًا حتى ذلك الوقت.`,
  marking: 'أشد تصنيف بين المداخل المذكورة هنا، كما هي مصنفة اليوم',
  markingUnknown: 'تعذّرت قراءة التصنيف.',
  toHint: 'الزوج اللاحق هو زوج الساعتين أعلاه.',
  sections: { worldChanged: 'تغيّر العالم', learned: 'علمنا', corrected: 'صحّحنا' },
  hints: {
    worldChanged: 'بين اللحظتين في العالم، كما هو معروف في النهاية.',
    learned: 'عن اللحظة الأولى في العالم، بما سُجّل منذئذ.',
    corrected: 'عن اللحظة الأولى في العالم، لأن ما قاله السجل تغيّر.',
  },
  count: (n, shown) =>
    countedNoun(n, shown, ['إجابة واحدة', 'إجابتان', 'إجابات', 'إجابة', 'إجابة']),
  none: 'لا شيء.',
  before: 'قبل',
  after: 'بعد',
  notThere: 'ليس على اللوحة',
  because: 'بسبب',
  registered: 'تغيّر في القوائم',
  asked: (n, shown) =>
    `${countedNoun(n, shown, ['سؤال واحد جديد', 'سؤالان جديدان', 'أسئلة جديدة', 'سؤالًا جديدًا', 'سؤال جديد'])} على اللوحة ولا يُقال عنها شيء`,
  download: 'تنزيل (JSON)',
};
