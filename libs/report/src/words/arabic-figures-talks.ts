import { counted, own, phrase } from '@sitlog/words';
import { type TableFigureWords, type ToldTalkWords } from './told-words.js';

const OPEN = 'قد يصح في هذه اللحظة وقد لا يصح.';
const APART = 'تقدير قائم بذاته، بمعزل عن الروايات.';
const DISAGGREGATION: Readonly<Record<string, string>> = {
  sex: 'الجنس',
  age: 'العمر',
  status: 'الصفة',
  area: 'المنطقة',
};

/** Arabic words of figures in a table. */
export const arabicFigures: TableFigureWords = {
  measure: (name) => name,
  of: (subjects) => phrase`عن ${subjects}`,
  without: (what) => phrase`من دون ${what}`,
  disaggregation: (name) => DISAGGREGATION[name] ?? name,
  byConvention: ({ min, max }) =>
    own(min === max ? `عدد متعارف عليه: ${min}` : `حدود متعارف عليها: من ${min} إلى ${max}`),
  quantifiers: {
    exact_as_reported: 'دقيق كما ورد',
    at_least: 'على الأقل',
    at_most: 'على الأكثر',
    approx: 'تقريبًا',
    range: 'نطاق',
    verbal: '',
    unknown: 'العدد غير معروف',
  },
  quantified: (how, number) => `${number} ${how}`,
  allThree: 'الأدنى والأفضل والأعلى',
  bounds: (low, best, high) => `الأدنى ${low}، الأفضل ${best}، الأعلى ${high}`,
  inPersons: (bounds, conversion) => `بالأشخاص ${bounds}، ${conversion}`,
  notGiven: 'لم يُعطَ',
  grade: (origin, grade) => phrase`${origin}، التقييم ${own(grade)}.`,
  verified: 'تحقّق منه مكتب التحقق.',
  notCredible: 'قُيّم بأنه غير موثوق: خارج النطاق الذي تمتد فيه الأرقام.',
  standings: {
    lines: '',
    possible: OPEN,
    assessments: APART,
    possibleAssessments: `${APART} ${OPEN}`,
  },
  standingsInLine: {
    lines: '',
    possible: '، ربما ليس بعد',
    assessments: '، تقدير',
    possibleAssessments: '، تقدير، ربما ليس بعد',
  },
  label: 'أرقام',
  caption: 'جنبًا إلى جنب كما أُعطيت؛ لا تُجمع الأرقام أبدًا.',
  columns: ['ما يُعدّ', 'الرقم', 'المصدر', 'الوقت', 'المدخل'],
  preferred: (by, at, reason) => phrase`فضّل ${by} في ${at} رقم هذا المدخل، لأن: ${reason}`,
  unlisted: (n) =>
    `${counted(n, String(n), ['رقم أقدم', 'رقمان أقدم', 'أرقام أقدم', 'رقمًا أقدم', 'رقم أقدم'])} للشيء نفسه لا تُدرج هنا.`,
  spanned: (n, low, high) => `الأرقام الموثوقة (${n}) تمتد من ${low} إلى ${high}؛ وليس ذلك تقديرًا.`,
  maybeLess: 'قد يكون أقل.',
  maybeMore: 'قد يكون أكثر.',
  givenBy: (number, origin, asOf) => phrase`${number}، أعطاه ${origin}، الوقت: ${asOf}`,
};

const STANDINGS = {
  ahead: 'لم تحن بعد',
  possibly_passed: 'ربما انقضت',
  passed: 'انقضت، ولا يغيّر ذلك أي وضع',
} as const;

/** Arabic words of demands, forecasts and alerts in full. */
export const arabicTalks: ToldTalkWords = {
  status: (answer) => phrase`الوضع: ${answer}.`,
  standsBefore: (what) => phrase`يتوقف عليه: ${what}.`,
  metBy: (origins) => phrase`يقول إنه استُجيب له ${origins}.`,
  ways: {
    stated: 'صرّح به صاحبه',
    confirmed: 'مؤكد',
    reported: 'مُبلَّغ عنه',
    alleged: 'مُدّعى على طرف آخر',
  },
  asks: {
    demand: 'يطالب',
    condition: 'يشترط',
    ultimatum: 'يطالب في إنذار',
  },
  told: ({ origin, way, isPossible, by, kind, of = [], what, before = [], consequence = [] }) =>
    phrase`حسب ${origin}، ${own(arabicTalks.ways[way])}${own(isPossible ? '، ربما لاحقًا' : '')}: ${by} ${own(arabicTalks.asks[kind])}${of.length === 0 ? [] : phrase` من ${of}`}: ${what}${before.length === 0 ? [] : phrase`، قبل ${before}`}${consequence.length === 0 ? [] : phrase`، وإلا ${consequence}`}.`,
  noDeadline: 'لم تُعطَ مهلة.',
  deadlines: (told) => phrase`المهلة: ${told}.`,
  deadlinesDiffer: 'تختلف المهل، ولا تُرجَّح أي منها على أنها الصحيحة.',
  withoutDeadline: (origins) => phrase`يقول إنه لا مهلة: ${origins}.`,
  deadline: (at, origins, standing) =>
    phrase`${at}، أعطاها ${origins}؛ ${own(STANDINGS[standing])}`,
  possibleDeadline: (at, origin) => phrase`ربما ${at}، أعطاها ${origin}`,
  otherMatter: 'ما يتعلق به مدخل آخر',
  expects: (origin, what, window) => phrase`يتوقع ${origin}: ${what}، ${window}.`,
  windows: {
    ahead: 'لم تبدأ الفترة بعد.',
    in_window: 'تقع اللحظة ضمن الفترة.',
    passed: 'انقضت الفترة، ولا يجعل ذلك التوقع صحيحًا ولا خاطئًا.',
  },
  basis: (basis) => phrase`الأساس: ${basis}.`,
  forecast: 'توقّع',
  alerts: {
    deadline_near: 'مهلة وشيكة',
    deadline_passed: 'انقضت مهلة',
    forecast_window_ended: 'انتهت فترة توقّع',
  },
  alert: (about, due, since) =>
    phrase`${about.length === 0 ? [] : phrase`${about}؛ `}الموعد ${due}؛ الحال كذلك منذ ${since}. لا يغيّر أي وضع.`,
};
