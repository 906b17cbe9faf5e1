import { type Words } from '../../words.js';
import { countedNoun } from '../common.js';

/** Words of the page for the next shift, in Arabic. */
export const handover: Words['handover'] = {
  title: (name) => ['تسليم: ', name],
  report: 'تقرير الحالة الكامل',
  at: (valid, known) => ['ما كان قد حدث حتى ', valid, '، كما كان معروفًا حتى ', known],
  revision: (n) => `المراجعة ${n} من السجل`,
  link: 'هذه اللحظة، على الدوام',
  contested: 'متنازع عليه',
  open: 'أسئلة مفتوحة',
  stale: 'يتقادم',
  demands: 'مطالب قائمة ومُهل',
  alerts: 'تنبيهات',
  denied: 'منفي ولا أحد يثبته',
  holds: 'ما هو قائم',
  checks: 'ما يستدعي المتابعة في السجل',
  waiting: 'في الانتظار على هذا الجهاز',
  waitingNone: 'لا شيء هنا ينتظر التسجيل.',
  waitingSome: (n, shown) =>
    `${countedNoun(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])} لم يُسجَّل بعد`,
  none: 'لا شيء',
  notes: 'ملاحظات للمناوبة التالية',
  notesHint: 'تُحفظ مختومة على هذا الجهاز أسبوعًا بعد آخر تغيير، وتُطبع؛ سجّل ما يجب أن يبقى.',
};
