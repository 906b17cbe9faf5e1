import { counted, own, phrase } from '@sitlog/words';
import { type HandoverWords, type SpanTold } from './handover-words.js';

// As they stand after a preposition.
const UNITS = [
  ['days', ['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم']],
  ['hours', ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة']],
  ['minutes', ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة']],
] as const;

function inUnits(span: SpanTold): string {
  const told = UNITS.filter(([unit]) => span[unit] > 0).map(([unit, forms]) =>
    counted(span[unit], String(span[unit]), forms),
  );
  return told.length === 0 ? 'أقل من دقيقة' : told.join(' و');
}

/** The words of a handover in Arabic. */
export const arabicHandover: HandoverWords = {
  draftTitle: 'تسليم المناوبة (مسودة)',
  issuedTitle: (number) => `تسليم المناوبة، التقرير رقم ${number}`,
  draftName: (code) => `تسليم المناوبة ${code}، مسودة`,
  issuedName: (code, number) => `تسليم المناوبة ${code}، التقرير رقم ${number}`,
  facts: {
    handsOver: 'يسلّم',
    takesOver: 'يتسلّم',
    period: 'الفترة التشغيلية',
    shift: 'المناوبة',
    onShift: 'في المناوبة',
  },
  titles: {
    due: 'التنبيهات والمهل',
    changed: 'ما تغيّر خلال المناوبة',
    disputed: 'متنازع عليه',
    figures: 'الأرقام',
    tasks: 'مهام لم تُنجز بعد',
    open: 'أسئلة مفتوحة',
    old: 'ما يتقادم',
    logged: 'مداخل المناوبة',
    next: 'الخطوات التالية',
    signatures: 'التوقيعات',
    made: 'كيف أُعدّ هذا',
  },
  alerts: 'تنبيهات',
  deadlines: 'المهل والفترات',
  none: 'لا شيء.',
  fromTo: (from, to) => phrase`من ${from} إلى ${to}`,
  nothingBefore: 'لم يُذكر منذ متى',
  person: (name, duty) => (duty === undefined ? name : phrase`${name} (${duty})`),
  since: (person, at) => phrase`${person} منذ ${at}`,
  unauthenticated: 'غير موثَّق',
  signed: (person, at) => phrase`${person}، التوقيع في ${at}`,
  nobodyYet: 'لم يوقّع أحد بعد',
  nobody: 'لا أحد',
  draft: 'هذه مسودة؛ من يُصدرها يسلّم',
  left: (span) => `بعد ${inUnits(span)}`,
  ago: (span) => `منذ ${inUnits(span)}`,
  leftAtLeast: (span) => `بعد ${inUnits(span)} على أقرب تقدير`,
  today: 'قد يحين في أي لحظة',
  windowEnds: (span) => `تنتهي الفترة بعد ${inUnits(span)}`,
  overdue: (span) => `متأخرة ${inUnits(span)}`,
  noDue: 'لم يُحدَّد وقت',
  task: ({ what, owner, state, due }) =>
    phrase`${what}: لدى ${owner}، ${own(state)}${due === undefined ? [] : phrase`، تستحق في ${due}`}.`,
  taskStates: { open: 'لم تؤخذ بعد', taken: 'قيد التنفيذ', done: 'أُنجزت', dropped: 'تُركت' },
  became: (before, now) => phrase`${before} ← ${now}.`,
  logged: (kind, headline) => phrase`${own(kind)}: ${headline}`,
  retracted: ' (مسحوب)',
  more: (n) =>
    `لا تُذكر هنا مداخل أسبق من المناوبة: ${counted(n, String(n), ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])}؛ وهي في الخط الزمني.`,
  noNext: 'لم يُكتب شيء.',
  roles: { outgoing: 'يسلّم', incoming: 'يتسلّم' },
  columns: ['التوقيع', 'الاسم', 'متى', 'ملاحظة'],
};
