import { type Words } from '../words.js';
import { counted } from './common.js';

/** Words of the board, in Arabic. */
export const board: Words['board'] = {
  title: 'اللوحة',
  states: {
    reported: 'مُبلَّغ عنه',
    alleged_by_one_side: 'يدّعيه طرف واحد',
    corroborated: 'تعضده مصادر مستقلة',
    confirmed_by_adversaries: 'يؤكده خصمان',
    verified: 'مُتحقَّق منه',
    contested: 'متنازع عليه',
    overridden: 'محدد يدويًا',
    unknown: 'غير معروف',
  },
  nothingSaid: 'لا يُقال عنه شيء',
  unknownRows: (n, shown) =>
    `لا يُقال شيء عن ${counted(n, shown, ['بند آخر', 'بندين آخرين', 'بنود أخرى', 'بندًا آخر', 'بند آخر'])}`,
  showUnknown: 'إظهار',
  possibly: (value) => ['ربما ', value],
  possiblyHint: 'لم يتضح إن كان الأمر كذلك حتى تلك اللحظة.',
  abstains: (who) => [who, ' يتحدث عنه ولا يحدد'],
  against: 'مقابل',
  accounts: (n, shown) => counted(n, shown, ['رواية واحدة', 'روايتان', 'روايات', 'رواية', 'رواية']),
  stale: (age) => `آخر ما قيل قبل ${age}`,
  override: (who, until) => ['حدده يدويًا ', who, ' حتى ', until],
  derived: (state) => `الروايات وحدها تقول: ${state}`,
  explain: 'لماذا؟',
  taken: 'محتسب',
  figures: 'أرقام',
  figureRange: (low, high) => `من ${low} إلى ${high}`,
  figureAtLeast: (low) => `${low} على الأقل`,
  figureAtMost: (high) => `${high} على الأكثر`,
  figureUnknown: 'العدد غير معروف',
  figureSome: 'العدد غير معروف، لكنه ليس صفرًا',
  figureCount: (n, shown) =>
    n === 1
      ? 'رقم واحد'
      : `${counted(n, shown, ['رقم واحد', 'رقمان', 'أرقام', 'رقمًا', 'رقم'])}، لا تُجمع أبدًا`,
  olderFigures: (n, shown) =>
    counted(n, shown, ['رقم أقدم', 'رقمان أقدم', 'أرقام أقدم', 'رقمًا أقدم', 'رقم أقدم']),
  unlistedFigures: (n, shown) =>
    `${counted(n, shown, ['رقم أقدم أيضًا', 'رقمان أقدم أيضًا', 'أرقام أقدم أيضًا', 'رقمًا أقدم أيضًا', 'رقم أقدم أيضًا'])} في المدخلات`,
  notCredible: 'مشكوك فيه',
  assessment: 'تقييم تحليلي لا يدخل في النطاق أعلاه',
  preferred: (who) => ['يفضّله ', who],
  conventionNote: (word) => `«${word}»`,
  demands: 'مطالب',
  life: {
    open: 'قائم',
    met: 'استُجيب له',
    withdrawn: 'سُحب',
    passed: 'انقضى',
    lapsed: 'سقط',
    unknown: 'غير معروف',
    contested: 'متنازع عليه',
  },
  reached: {
    stated: 'صرّح به صاحبه',
    confirmed: 'مؤكد',
    reported: 'مُبلَّغ عنه',
    alleged: 'مُدّعى',
  },
  demandOf: (by, of) => [by, ' يطالب ', of],
  beforeThat: (what) => ['قبل ', what],
  otherwise: (what) => ['وإلا: ', what],
  deadline: (time) => ['المهلة ', time],
  forecasts: 'توقعات',
  forecastWindow: (from, to) => ['متوقع بين ', from, ' و', to],
  forecastNotFact: 'توقّع، وليس أمرًا حدث',
  raised: {
    deadline_near: 'مهلة وشيكة',
    deadline_passed: 'انقضت المهلة',
    forecast_window_ended: 'انتهت فترة التوقع',
  },
  due: (time) => ['الموعد ', time],
  checks: {
    without_origin: 'بلا مصدر مسمّى',
    without_grade: 'بلا تقييم',
    unverified: 'لم يُتحقق منه منذ مدة طويلة',
    captured_offline: 'سُجّل دون اتصال',
    contested: 'متنازع عليه',
    stale: 'متقادم',
    overridden: 'محدد يدويًا',
  },
  nothingToCheck: 'لا شيء يستدعي المتابعة',
  away: {
    title: 'منذ آخر زيارة لك',
    none: 'لا جديد',
    entries: (n, shown) =>
      counted(n, shown, ['مدخل جديد', 'مدخلان جديدان', 'مداخل جديدة', 'مدخلًا جديدًا', 'مدخل جديد']),
    changed: (n, shown) =>
      `${counted(n, shown, ['إجابة', 'إجابتان', 'إجابات', 'إجابة', 'إجابة'])} تغيّرت`,
    corrected: (n, shown) =>
      counted(n, shown, ['تعديل واحد', 'تعديلان', 'تعديلات', 'تعديلًا', 'تعديل']),
    since: (time) => ['منذ ', time],
    compare: 'إظهار ما تغيّر',
    seen: 'اطّلعتُ عليه',
  },
  emptyPast: (time) => ['لم يُسجَّل شيء قبل ', time],
  emptyPastJump: 'الانتقال إليه',
  nothingRegistered: 'لم يُسجَّل أي موضوع بعد، فلا حالة تُعرض.',
  wall: { leave: 'مغادرة شاشة الجدار', asOf: (time) => ['بيانات ', time] },
  incomplete: (list) => `لم يُحتسب لأنه تعذّرت قراءته: ${list}`,
};
