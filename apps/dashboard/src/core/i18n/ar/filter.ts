import { type Words } from '../words.js';
import { countedNoun } from './common.js';

/** Words of the field in which entries are searched and filtered, in Arabic. */
export const filter: Words['filter'] = {
  label: 'البحث والتصفية',
  placeholder: 'كلمات، أو kind:shelling origin:… late:>2h',
  help: 'كلمات متجاورة في المدخل، وأجزاء مثل kind:shelling origin:… actor:none place:none subject:… mode:statement verified:no late:>2h status:retracted tlp:amber numbers:ALE-001,ALE-017. كل ما بين علامتي اقتباس كلمات. مفتاح Enter يطبّق.',
  apply: 'تطبيق',
  asked: 'التصفية',
  counting: 'جارٍ العدّ…',
  all: (n, shown) => countedNoun(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل']),
  matched: (total, n, all) =>
    `يطابق ${total} من ${countedNoun(n, all, ['مدخل واحد', 'مدخلين', 'مداخل', 'مدخلًا', 'مدخل'])}`,
  clear: (part) => `إزالة «${part}»`,
  clearAll: 'إزالة الكل',
  parts: {
    kind: 'النوع',
    origin: 'المصدر الأول',
    actor: 'الفاعل',
    place: 'المكان',
    subject: 'الموضوع',
    mode: 'ماهيته',
    verification: 'التحقق',
    status: 'الحالة',
    tlp: 'التصنيف',
    lateBy: 'سُجّل متأخرًا بما لا يقل عن',
    numbers: 'الأرقام',
    q: 'كلمات',
  },
  none: { actor: 'لا فاعل مسجّل', place: 'لا مكان مسجّل' },
  statuses: { in_force: 'سارٍ', retracted: 'مسحوب' },
  atLeast: (span) => span,
  problems: {
    unknown: 'لا يوجد جزء بهذا الاسم، فلا يُصفّي شيئًا. للبحث عنه ككلمات ضعه بين علامتي اقتباس.',
    empty: 'لا شيء بعد النقطتين، فلا يُصفّي شيئًا.',
    value: 'لا تصلح هذه القيمة لهذا الجزء، فلا يُصفّي شيئًا.',
    twice: 'هذا الجزء مذكور من قبل؛ يُؤخذ بالأول وحده.',
    long: 'كلمات البحث كثيرة: 200 حرف على الأكثر.',
  },
};
