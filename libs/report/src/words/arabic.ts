import { arabic, counted, own, phrase, spaced } from '@sitlog/words';
import {
  type AnnexWords,
  type AnswerWords,
  type HeadWords,
  type HighlightWords,
  type ReportWords,
  type SectionWords,
  type WrittenTimeWords,
} from './report-words.js';
import { arabicHandover } from './arabic-handover.js';
import { arabicFigures, arabicTalks } from './arabic-figures-talks.js';

const head: HeadWords = {
  draftTitle: 'تقرير عن الوضع (مسودة)',
  issuedTitle: (number) => `تقرير عن الوضع رقم ${number}`,
  draftName: (code) => `تقرير عن الوضع ${code}، مسودة`,
  issuedName: (code, number) => `تقرير عن الوضع ${code} رقم ${number}`,
  exercise: 'تمرين تمرين تمرين',
  page: '، الصفحة ',
  ofPages: ' من ',
  facts: {
    asOf: 'الوضع كما في',
    asKnownAt: 'كما كان معروفًا في',
    comparedWith: 'مقارنةً بـ',
    issued: 'الإصدار',
    times: 'الأوقات',
  },
  revision: (moment, revision) => phrase`${moment}، المراجعة ${own(revision)}`,
  since: (report, validAt, known) =>
    phrase`${own(report === undefined ? '' : `التقرير رقم ${report}، `)}الوضع كما في ${validAt}، كما كان معروفًا في ${known}`,
  nothingBefore: 'لا لحظة سابقة؛ تقول أبرز النقاط كيف هي الحال',
  notIssued: 'لم يصدر: هذه مسودة بلا رقم',
  issuedBy: (by, at) => phrase`أصدره ${by}، ${at}`,
  timesIn: (zone) => phrase`بتوقيت ${zone}، مع فرقها عن التوقيت العالمي`,
  incomplete: 'غير كامل',
  unreadable: (missing) => phrase`في السجل ما لا يستطيع هذا الإصدار قراءته: ${missing}.`,
  partsOfIt: 'أجزاء من الوضع',
  withCare: 'يُعامَل بحذر',
  lookFirst: (handling) => `${handling}: راجع هذه المداخل قبل تمرير التقرير.`,
};

const sections: SectionWords = {
  highlights: 'أبرز النقاط',
  needsAndResponse: 'الاحتياجات والاستجابة',
  coordination: 'التنسيق',
  annex: 'ملحق: المداخل المستند إليها والمنهج',
  nothing: 'لم يُسجَّل شيء عن هذا: أي أنه غير معروف، لا أنه غير صحيح.',
  demands: 'المطالب والمهل',
  forecasts: 'التوقعات',
  acts: 'قراراتنا وإجراءاتنا في الفترة',
  act: (headline, when, by) => phrase`${headline}، ${when}، سجّله ${by}.`,
};

const highlights: HighlightWords = {
  dueSoon: 'المهل والفترات',
  worldChanged: 'تغيّر العالم',
  learned: 'علمنا',
  corrected: 'صحّحنا',
  stillContested: 'ما زال متنازعًا عليه',
  nothingDiffers: 'لا يختلف شيء على اللوحة عن اللحظة السابقة.',
  contested: 'متنازع عليه',
  wellFounded: 'يؤكده خصمان أو مُتحقَّق منه',
  others: 'ما سوى ذلك',
  nothingKnown: 'لا شيء معروف على اللوحة.',
  nowAndBefore: (now, before) => phrase`الآن ${now}. قبل ذلك: ${before}.`,
  byEvents: (types) => phrase` بسبب ${types}.`,
  sameSaid: 'يُقال الشيء نفسه استنادًا إلى روايات أو تقييمات أخرى',
  gone: 'لم يعد على اللوحة. ',
  more: (n) =>
    `؛ و${counted(n, String(n), ['رقم آخر', 'رقمان آخران', 'أرقام أخرى', 'رقمًا آخر', 'رقم آخر'])}`,
};

/** Sides that many situations have; they name them themselves. */
const SIDES: Readonly<Record<string, string>> = {
  government: 'الحكومة',
  opposition: 'المعارضة',
};

const answers: AnswerWords = {
  side: (name, side) => phrase`${name} (طرف ${SIDES[side] ?? spaced(side)})`,
  countsAs: (name, other) => phrase`${name}، الذي يُحتسب باسم ${other}`,
  proposition: (about, aspect) => phrase`${about}: ${aspect}`,
  overridden: (by, value, without) => phrase`حدده يدويًا ${by}: ${value}؛ ومن دون ذلك: ${without}`,
  overriddenBriefly: (value) => phrase`محدد يدويًا: ${value}`,
  byHand: ({ by, value, from, until, reason }) =>
    phrase`حدده يدويًا ${by}: ${value}، من ${from} حتى ${until}، لأن: ${reason} ما تقوله الروايات من دونه:`,
  saidBy: (value, origin) => phrase`${value} حسب ${origin}`,
  saidByWithin: (value, origin, window) =>
    phrase`${value}، حسب ${origin}${window.length === 0 ? [] : phrase`، مفتوح ضمن ${window}`}`,
  possibly: (values) => phrase`، وربما ${values}`,
  unknown: 'غير معروف',
  contested: 'متنازع عليه: ',
  contestedBriefly: (values) => phrase`متنازع عليه، ${values}`,
  againstThis: '؛ مقابل ذلك ',
  against: ' مقابل ',
  supported: (value, support) => phrase`${value}، ${support}`,
  support: {
    reported: (by) => phrase`أبلغ عنه مصدر واحد: ${by}`,
    alleged_by_one_side: (by) => phrase`يدّعيه طرف واحد: ${by}`,
    corroborated: (by) => phrase`تعضده مصادر مستقلة، أبلغ عنه ${by}`,
    confirmed_by_adversaries: (by) => phrase`يؤكده خصمان، أبلغ عنه ${by}`,
    verified: (by) => phrase`تحقّق منه مكتب التحقق، أبلغ عنه ${by}`,
  },
  inFull: (value, support, since, grade) =>
    phrase`${value}، ${support}؛ منذ ${since}؛ التقييم ${own(grade)}.`,
  also: ' وأيضًا: ',
  nothingCertain: 'لا شيء مؤكد معروف.',
  onOneSide: 'كل من يقول ذلك يقف في صف واحد.',
  possibleNow: (values) => phrase`ممكن في هذه اللحظة وليس مؤكدًا: ${values}.`,
  silent: (origins) => phrase`تحدّث عنه ولم يحدد: ${origins}.`,
  old: 'كل الروايات قديمة: ربما لم يعد الأمر كذلك.',
  atBest: (grade) => `${grade} على أفضل تقدير`,
  notRanked: 'متنازع عليه: لا يمكن أن تصح هذه الروايات معًا، ولا تُرجَّح أي منها على أنها الحقيقة.',
  unknownOf: 'غير معروف، ولم يُسجَّل عنه شيء',
  columns: {
    account: 'الرواية',
    by: 'المصدر',
    support: 'السند',
    since: 'منذ',
    grade: 'التقييم',
    entries: 'المداخل',
  },
};

const times: WrittenTimeWords = {
  day: (day) => `${day} (يوم)`,
  from: (moment) => phrase`ابتداءً من ${moment}`,
  until: (moment) => phrase`حتى ${moment}`,
  fromTo: (from, to) => phrase`من ${from} إلى ${to}`,
  none: 'بلا وقت محدد',
  by: (moment) => phrase`${moment} على أبعد تقدير`,
  after: (moment) => phrase`بعد ${moment}`,
  sinceUnknown: 'وقت لا يذكره أحد',
  sinceBefore: (moment) => phrase`ما قبل ${moment}`,
  sinceAfter: (moment) => phrase`وقت ما بعد ${moment}`,
  sinceWithin: (span) => phrase`وقت ما ضمن ${own(span)}`,
  period: (span) => phrase`للفترة ${span}`,
};

const annex: AnnexWords = {
  columns: ['الرقم', 'العنوان', 'المصدر', 'التقييم', 'وقت الحدوث', 'وقت التسجيل', 'التصنيف'],
  method: 'المنهج',
  noEntry: 'لا يستند التقرير إلى أي مدخل.',
  relied: (n) => `المداخل المستند إليها (${n})`,
  attributed: 'كل شيء منسوب إلى قائله: المدخل هو ما قاله أحد أو ما فعلناه نحن، لا ما ثبت.',
  retracted: ' (مسحوب)',
  isNew: 'جديد',
  derived: ({ rules, validAt, validInstant, knownAt, revision }) =>
    phrase`مشتق بالقواعد ${arabic.code(rules)} من السجل وحده، للحظتين: ما كان قائمًا في ${validAt} (${arabic.code(validInstant)})، بحسب ما كان السجل يعرفه في ${knownAt} (المراجعة ${own(revision)}).`,
  issuedUnder: (rules) => ` صدر بموجب ${rules}، فقد تختلف صياغته عما كانت عليه حينها.`,
  packs: (packs) => phrase`يسرد ويوازن وفق حزم المفردات هذه، كل منها بإصدارها وبصمتها: ${packs}.`,
  principles:
    'ما لم يُسجَّل عنه شيء غير معروف، ولا يعني ذلك نفيه. تُروى الروايات كما تعطيها مصادرها؛ ولا تُرجَّح رواية طرف على أنها الحقيقة، وتقف الروايات المتنازع عليها جنبًا إلى جنب. تبقى الأوقات والأرقام غير الدقيقة كما هي؛ والرقم الذي لم يُعطَ ليس صفرًا.',
  sourceScale: (scale) => `التقييمات بمقياس الأدميرالية. المصدر: ${scale}.`,
  informationScale: (scale) =>
    `المعلومة: ${scale}. يعني \u2068F\u2069 و\u20686\u2069 أنه لا يمكن الحكم، لا أن التقييم سيئ.`,
  marking:
    'التصنيف هو أشد تصنيف بين المداخل المستند إليها، كما هي مصنفة اليوم، حتى حين يكون التقرير عن لحظة سابقة.',
};

/** The words of a report in Arabic. */
export const reportInArabic: ReportWords = {
  ...{ head, sections, highlights, answers, times, annex },
  figures: arabicFigures,
  talks: arabicTalks,
  handover: arabicHandover,
};
