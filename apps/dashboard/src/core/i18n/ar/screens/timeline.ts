import { type Words } from '../../words.js';
import { countedNoun } from '../common.js';

/** Words of the timeline, in Arabic. */
export const timeline: Words['timeline'] = {
  order: { label: 'الترتيب', happened: 'بحسب الحدوث', recorded: 'بحسب التسجيل' },
  direction: { label: 'الاتجاه', descending: 'الأحدث أولًا', ascending: 'الأقدم أولًا' },
  asOf: (valid, known, revision) => [
    'ما كان قد حدث حتى ',
    valid,
    '، كما كان معروفًا حتى ',
    known,
    ` (المراجعة ${revision})`,
  ],
  unseen: ([entriesN, entriesShown], [changesN, changesShown]) => {
    const parts = [
      entriesN > 0
        ? countedNoun(entriesN, entriesShown, [
            'مدخل جديد واحد',
            'مدخلان جديدان',
            'مداخل جديدة',
            'مدخلًا جديدًا',
            'مدخل جديد',
          ])
        : '',
      changesN > 0
        ? countedNoun(changesN, changesShown, [
            'تغيير آخر واحد',
            'تغييران آخران',
            'تغييرات أخرى',
            'تغييرًا آخر',
            'تغيير آخر',
          ])
        : '',
    ].filter((part) => part !== '');
    return `${parts.length === 0 ? 'هناك جديد' : parts.join('، ')}: تحميل`;
  },
  print: {
    failed: 'لم تتم الطباعة: تعذّر تحميل كل المداخل.',
    part: (first, last, total) =>
      `المداخل من ${first} إلى ${last} من أصل ${total} في هذه القائمة. زر «طباعة» في الصفحة يطبع حتى 2,000 مدخل؛ للحصول على الباقي ضيّق القائمة بتصفية.`,
  },
  openDay: 'البداية غير معروفة',
  recordedDay: (day) => `سُجّل يوم ${day}`,
  thatDay: 'في وقت ما من ذلك اليوم',
  coming: (n, total) => `وصل ${n} من أصل ${total} مدخل، والبقية في الطريق.`,
  loadingRow: (no) => `${no} …`,
  by: (who) => ['من ', who],
  gap: (length) => `لا يتحدث أي مدخل عن ${length} بينهما`,
  gapMatching: (length) => `لا يتحدث أي مدخل مطابق عن ${length} بينهما`,
  addHere: '+ إضافة هنا',
  chips: {
    new: 'جديد',
    retracted: 'مسحوب',
    corrected: 'صُحّح بعد تسجيله',
    unplaced: 'بلا مكان مسجّل',
    possible: 'لا يُعرف هل كان قد بدأ',
    ahead: 'قيل مسبقًا',
    late: (span) => `سُجّل بعد ${span}`,
    toOther: {
      recorded: 'عرض موضعه بحسب التسجيل',
      happened: 'عرض موضعه بحسب الحدوث',
    },
    disputed: 'تخالفه رواية أخرى',
    atOdds: (others) => ['لا يتفق مع ', others],
  },
  lanes: {
    title: 'على امتداد الزمن',
    label: 'في مسارات بحسب',
    others: (n) => `${n} غيرها`,
    unknown: (n, shown) =>
      `لم يُرسم ${countedNoun(n, shown, [
        'مدخل واحد',
        'مدخلان',
        'مداخل',
        'مدخلًا',
        'مدخل',
      ])}: لا يُعرف متى حدث ذلك.`,
    legend:
      'طول الشريط هو المدة التي قد يكون حدث فيها؛ السهم طرف مفتوح، والشريط الأجوف مدخل مسحوب. وحيث تكثر المداخل يدل الارتفاع على عددها. المؤطَّر: حيث تبدأ المداخل الظاهرة أدناه. النقر ينتقل إلى المدخل، والسحب يحصر القائمة في مدة زمنية.',
  },
  range: {
    title: 'المدة الزمنية',
    from: 'من',
    to: 'إلى',
    apply: 'هذه المدة فقط',
    lastHour: 'الساعة الأخيرة',
    lastDay: 'آخر 24 ساعة',
    any: 'أي وقت',
    wrong: 'اكتب لحظتين، الأسبق أولًا.',
  },
  facets: {
    title: 'الأعداد',
    family: 'النوع',
    origin: 'المصدر الأول',
    place: 'المكان الأول',
    mode: 'ماهيته',
    verification: 'التحقق',
    more: (n) => `${n} أخرى`,
    sum: (total) => `مجموع كل عمود ${total}.`,
  },
  nothing: {
    matches: 'لا يطابق أي مدخل.',
    yet: 'لم يُسجّل أي مدخل بعد.',
    past: (valid, known) => ['حتى ', known, ' لم يكن قد سُجّل شيء مما حدث حتى ', valid, '.'],
    jump: 'الانتقال إلى أول مدخل',
  },
  commands: {
    next: 'المدخل التالي في القائمة',
    previous: 'المدخل السابق في القائمة',
    open: 'فتح المدخل',
    peek: 'عرض المدخل بجانب القائمة',
    add: 'تسجيل ما حدث بين هذا المدخل والذي فوقه',
    unseen: 'تحميل الجديد',
  },
};
