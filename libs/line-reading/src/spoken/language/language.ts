/** Words of both languages that say how others are meant, as they are compared: folded, Arabic without hamza. */
const list = (words: string): readonly string[] => words.split('|');

/** What says that the time after it lies ahead. */
export const AHEAD_WORDS: ReadonlySet<string> = new Set(
  list(
    'will|shall|eta|reopening|starting|arriving|planning|aims|aiming|hopes|reopens|reopen|opens|starts|start|begins|begin|resumes|resume|leaves|departs|arrives|closes|ends|expires|due|expected|expects|planned|plans|scheduled|set|rest|remaining|tomorrow|next|coming|meets|سيبدا|يبدا|تبدا|سوف|ستبدا|مقرر|المقرر|متوقع|المتوقع|تتوقع|يتوقع|والباقي|الباقي|سيعاد|سيفتح|يفتح|تفتح|ستفتح|سيعود|ستعود|تعود|يعود|تستانف|يستانف|ستستانف|تنطلق|ستنطلق|ينطلق|استيناف|موعد|مرتقب|سيتم|ستغادر|سيغادر|سيصل|ستصل|تدخل|ستدخل|سينتهي|تنتهي|يطالب|تطالب|طالب|طالبت|يمهل|تمهل|امهل|امهلت|يدعو|تدعو|يناشد|تناشد',
  ),
);

/** After `to`: what is meant to begin. */
export const TO_BEGIN: ReadonlySet<string> = new Set(
  list(
    'begin|start|resume|open|reopen|close|leave|depart|arrive|take|end|last|restart|return|be|meet|land|reach|run|continue|enter|launch|hold|evacuate|move',
  ),
);

/** Between a publisher and whom he cites. */
export const CITING =
  /\s(?:citing|cites|cited|quoting|quotes|quoted|via|quoted by|cited by|carried by|عبر|نقلا عن|نقلاً عن|عن|نقلا من)\s/iu;

/** Before the one who says so, at the end of a line or of a part of it. */
export const ACCORDING =
  /(?:^|[\s,،(–—-])(?:according to|as per|per(?! (?:cent|day|hour|person|week|month|capita|head))|acc to|attributed to|as reported by|reported by|say|says|said|reports|reported|source:|src:|بحسب|حسب|بحسب ما (?:قال|افاد|أفاد|ذكر)ت?|وفق|وفقا ل|وفقاً ل|نقلا عن|قال|قالت|يقول|تقول|افاد|أفاد|افادت|أفادت|اعلن|أعلن|اعلنت|أعلنت|ذكر|ذكرت|صرح|صرحت|اكد|أكد|اكدت|أكدت|على لسان)\s+/giu;

/** Verbs that only say that somebody said it. */
const TELL =
  'says|say|said|reports|reported|claims|claimed|tells|counts|counted|estimates|estimated|records|recorded|adds|notes|states|writes|puts|يقول|تقول|قال|قالت|يفيد|تفيد|افاد|أفاد|افادت|أفادت|ذكر|ذكرت|تذكر|يذكر|تشير|يشير';
/** Verbs that tell an act of their own besides. */
const ACT =
  'confirms|confirmed|announces|announced|declares|declared|denies|deny|denied|refutes|dismisses|rejects|warns|warned|urges|urged|calls on|calls for|appeals|demands|expects|expected|threatens|pledges|promises|accuses|blames|condemns|insists|admits|اعلن|أعلن|اعلنت|أعلنت|ينفي|تنفي|نفى|نفت|نفي|تؤكد|يؤكد|اكد|أكد|اكدت|أكدت|تعلن|يعلن|تحذر|يحذر|حذر|حذرت|تتوقع|يتوقع|تدعو|يدعو|تطالب|يطالب|تناشد|يناشد|تتهم|يتهم|تدين|يدين';

/** After the one who says so, at the beginning of a line. */
export const SAYING = new RegExp(
  `^(.{2,60}?)\\s(?:has |have |قد )?(${TELL}|${ACT})(?:\\s+(?:that|ان|أن|إن|بان|بأن))?\\s`,
  'iu',
);

/** Whether a verb only says that somebody said it, so that it is no part of what is told. */
export const TELLS_ONLY = new RegExp(`^(?:${TELL})$`, 'iu');

/** Those who have no name but say so. */
export const UNNAMED_SOURCE =
  /sources?\b|official|spokes|residents|witness|activist|authorities|negotiator|diplomat|locals|مصدر|مصادر|مسؤول|شهود|ناشط|سكان|اهالي|أهالي|مفاوض|دبلوماسي|سلطات/iu;

/** How a number is meant, by the words before it. */
export const BEFORE_NUMBER: readonly (readonly [
  readonly string[],
  'at_least' | 'at_most' | 'approx',
])[] = [
  ...list(
    'at least|at the very least|more than|north of|beyond|not fewer than|minimum of|well above|no fewer than|as few as|well over|upwards of|exceeding|exceeds|exceed|tops|topped|surpasses|surpassed|passed|in excess of|no less than|not less than|over|above|minimum|minimum of|ما لا يقل عن|لا يقل عن|لا تقل عن|اكثر من|ازيد من|ما يزيد علي|ما يزيد عن|يزيد عن|تزيد عن|فوق|تجاوز|تجاوزت|يتجاوز|تتجاوز|تخطي|تخطت|علي الاقل|بما لا يقل عن|ما لا يقل علي|ما يربو علي|يربو علي|تربو علي|يفوق|تفوق|بما يزيد عن|اكتر من|فاق|تعدي',
  ).map((words) => [words.split(' '), 'at_least'] as const),
  ...list(
    'at most|up to|no more than|as many as|not more than|a maximum of|fewer than|less than|max|maximum|under|ما لا يزيد عن|لا يتجاوز|لا يزيد عن|بحد اقصي|اقل من|كحد اقصي|ما لا يتجاوز|علي الاكثر|لا يتعدي',
  ).map((words) => [words.split(' '), 'at_most'] as const),
  ...list(
    'about|around|some|circa|maybe|perhaps|just short of|more like|a good|give or take|in the order of|nearly|almost|roughly|approximately|estimated|an estimated|just over|just under|close to|in the region of|حوالي|نحو|قرابه|زهاء|ما يقارب|يقارب|تقارب|ما يقرب من|مايقارب|ما يناهز|يناهز|تقريبا|حدود|في حدود|شي|قريب من|يقدر ب',
  ).map((words) => [words.split(' '), 'approx'] as const),
].toSorted((a, b) => b[0].length - a[0].length);

/** And by those after it. */
export const AFTER_NUMBER: readonly (readonly [RegExp, 'at_least' | 'approx'])[] = [
  [/^\s?\+/, 'at_least'],
  [/^ (?:or more|at least|plus|minimum|and counting|and rising)\b/i, 'at_least'],
  [/^(?: or so|-odd| odd| give or take)\b/i, 'approx'],
  [/^(?: [\p{L}]+)? (?:على|علي) ال[أا]قل/u, 'at_least'],
  [/^ (?:فاكثر|فأكثر|او اكثر|أو أكثر)/, 'at_least'],
  [/^ تقريبا/, 'approx'],
];

/** Numbers that are written as words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  list(
    'one 1|two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80|ninety 90|واحد 1|واحده 1|اثنان 2|اثنين 2|ثلاثه 3|ثلاث 3|اربعه 4|اربع 4|خمسه 5|خمس 5|سته 6|ست 6|سبعه 7|سبع 7|ثمانيه 8|ثماني 8|تسعه 9|تسع 9|عشره 10|عشر 10|عشرين 20|عشرون 20|ثلاثين 30|ثلاثون 30|اربعين 40|اربعون 40|خمسين 50|خمسون 50|ستين 60|ستون 60|سبعين 70|سبعون 70|ثمانين 80|ثمانون 80|تسعين 90|تسعون 90|ثلاثمئه 300|ثلاثمايه 300|اربعمئه 400|خمسمئه 500|خمسمايه 500|ستمئه 600|سبعمئه 700|ثمانمئه 800|تسعمئه 900|مئتان 200|مئه 100|مايه 100|مائه 100|مئتي 200|مئتين 200|الف 1000|الفين 2000|الفي 2000|مليون 1000000',
  ).map((pair) => [pair.slice(0, pair.lastIndexOf(' ')), Number(pair.split(' ').at(-1))]),
);

/** What a number before it is multiplied by. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  thousand: 1_000,
  million: 1_000_000,
  k: 1_000,
  الاف: 1_000,
  الف: 1_000,
  الفا: 1_000,
  مليون: 1_000_000,
  ملايين: 1_000_000,
};

/** Before a number that counts nothing. */
export const NUMBERED: ReadonlySet<string> = new Set(
  list(
    'ch|channel|room|gate|route|highway|km|no|number|phase|day|week|القناه|قناه|رقم|غرفه|بوابه|المرحله|اليوم|use|or|not|بدل',
  ),
);

/** After a number, no name of what is counted. */
export const NO_NOUN: ReadonlySet<string> = new Set(
  list(
    'hours|hrs|h|min|minute|hour|day|mins|minutes|days|weeks|months|years|pm|am|this|gmt|is|was|has|as|ministry|ساعه|ساعات|دقيقه|دقايق|دقائق|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سنه|سنوات|من|الي|في|علي|عن|مع|بدل|و|حتي|قبل|بعد|ظهرا|صباحا|مساء|فجرا|عصرا|العصر|الصبح',
  ),
);

/** After a number, a length of time. */
export const OF_TIME: ReadonlySet<string> = new Set(
  list(
    'hours|hour|h|min|minute|mins|minutes|day|days|weeks|week|months|month|years|year|pm|am|gmt|utc|ساعه|ساعات|دقيقه|دقايق|دقائق|يوم|يوما|ايام|اسبوع|اسابيع|شهر|اشهر|سنه|سنوات|ظهرا|صباحا|مساء|فجرا|عصرا|ليلا|بدل',
  ),
);

/** Before a place: towards it, from it. */
export const TOWARDS: ReadonlySet<string> = new Set(
  list('to|towards|reached|reach|الي|باتجاه|نحو'),
);
export const FROM: ReadonlySet<string> = new Set(list('from|left|leaving|من|مغادره|غادر'));

export const FROM_VERBS: ReadonlySet<string> = new Set(
  list('left|leaving|departed|bound|heading|headed|off'),
);

/** Before a place that nobody registered. */
export const AT: ReadonlySet<string> = new Set(list('in|at|on|near|of|to|from'));

/** Before a place, whether or not it is registered. */
export const WHERE: ReadonlySet<string> = new Set(
  list(
    'into|towards|outside|inside|around|above|across|reached|reaches|reach|left|leaving|off|north|south|east|west|eastern|western|northern|southern|central|في|الي|من|علي|قرب|عند|نحو|باتجاه|شرق|غرب|شمال|جنوب|وسط|داخل|خارج|حي|مدينه|منطقه|بلده|قريه|محافظه|ولايه|ريف|ضواحي|بين|عن',
  ),
);

/** Arabic words that name what is called by the word after them. */
export const DISTRICTS: ReadonlySet<string> = new Set(
  list('حي|وحي|بحي|قريه|بقريه|بلده|ببلده|ناحيه|مخيم|بمخيم|ضاحيه|مدينه|بمدينه'),
);

/** Right before a number that a measure named earlier has come to. */
export const COMES_TO: ReadonlySet<string> = new Set(
  list(
    'to|at|reach|reaches|reached|reaching|hit|hits|exceed|exceeds|exceeded|tops|topped|surpasses|surpassed|passes|passed|stands|now|is|are|الي|بلغ|بلغت|يبلغ|تبلغ|تجاوز|تجاوزت|يتجاوز|تتجاوز|عند|تخطي|تخطت|وصل|وصلت|علي|يصلون|تصل|يصل',
  ),
);

/** Verbs of motion: after them a place is where something came from or went to. */
export const MOVING =
  /\b(?:lef?t|leav\w+|depart\w*|arriv\w*|reach\w*|sen[dt]\w*|dispatch\w*|deliver\w*|diver\w+|mov\w+|fle\w+|displac\w*|evacuat\w*|head\w*|bound|road|convoy|travel\w*|return\w*|spread\w*|go\w*|went|transfer\w*|transport\w*|buse?s?|brought|take\w*|taken|off)\b|خرو?ج|مغادر|غادر|وصو?ل|ارسا?ل|ترسل|يرسل|نزو?ح|نزح|تحوي?ل|انطلاق|انطلق|عود[هة] (?!ال?(?:كهرباء|تيار|مياه|ماء|خدم|اتصال|انترنت|هدوء|حيا)|[\d٠-٩]|تدريجي)|توج[هه]|نقل|اجلا|إجلا|طريق|الطريق|انتشا?ر|دخو?ل|سفر|رحل/iu;

/** Words by which parties are called where their whole name is known. */
export const PARTIES: ReadonlySet<string> = new Set(
  list(
    'army|troops|forces|soldiers|rebels|rebel|militants|insurgents|police|government|opposition|regime|militia|paramilitaries|الجيش|جيش|القوات|قوات|مسلحين|مسلحون|معارضه|شرطه|حكومه|نظام|ميليشيا|دعم|فصائل|فصايل',
  ),
);

/** What says that a number grew or fell: of two of them only the second is what it is now. */
export const CHANGING =
  /\b(?:rise[ns]?|rose|up|increas\w+|climb\w*|jump\w*|grow\w*|grew|down|drop\w*|fell|fall\w*|declin\w+|revis\w+)\b|ارتفا?ع|زاد|تزايد|انخفا?ض|تراجع|ترتفع|يرتفع/iu;

/** What says that so many are somewhere, or are so, just now. */
export const STATE =
  /\b(?:still|currently|now|cap|capacity|remain\w*|registered|shelter\w*|housed|housing|hosting|staying|awaiting|waiting|without|in need|on board|held|holding|active|beds)\b|(?<!\p{L})(?:ال|ب|و|في )?(?:لا يزال|ما زال|حاليا|محاصر|عالق|يقيم|تؤوي|[إا]يواء|ماوى|مأوى|انتظار|ينتظر|بلا|بدون|سعة|حاجة|سرير)/iu;
