const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES: Readonly<Record<string, number>> = { five: 5, ten: 10, quarter: 15, twenty: 20 };
const LENGTH = '(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)';

type Rule = readonly [RegExp, string | ((...match: string[]) => string)];

/** How times are cut short or put loosely, in the words of the grammar. */
const RULES: readonly Rule[] = [
  [/\b((?:[01]\d|2[0-3]):?[0-5]\d) ?(?:hrs|hours|hr|h|l|lt)\b/g, '$1'],
  [/\b(\d{4}) zulu\b/g, '$1z'],
  [/\b(?:yest|yestd|ystd|yesterday's|yest'day)(?= |$)/g, 'yesterday'],
  [/\b(?:tmw|tmr|tom|tomoz|2moro|2morrow|tomorrow's)(?= |$)/g, 'tomorrow'],
  [/\b(?:last|yesterday) nite\b/g, 'last night'],
  [/\b(?:2nite|tonite)\b/g, 'tonight'],
  [/\bearly (?:(?:this|in the) )?(?:morning|am|a\.m\.?)(?= |$)/g, 'early today'],
  [/\bearly today (?=yesterday|on |mon|tue|wed|thu|fri|sat|sun)/g, 'early '],
  [/\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|yesterday) early today\b/g, 'early $1'],
  [/\blate (?:last night|yesterday(?: evening| night)?)\b/g, 'late yesterday'],
  [/\b(?:during|in|through|thru|throughout|all|over) (?:the )?night\b/g, 'overnight'],
  [/\b(?:the )?night before last\b/g, 'ereyesterday night'],
  [/\bovernight (?:from )?([a-z]+)(?:-| to | into )[a-z]+$/g, '$1 night'],
  [/\bmid[- ](?=morning|afternoon|evening)/g, ''],
  [/\b(?:end of (?:the )?day|eod|cob|close of (?:business|play))\b/g, 'midnight'],
  [/\b(\d{1,2}) ?(?:o.?clock|sharp)\b(?! this)/g, '$1:00?'],
  [/\b(\d{1,2})ish\b/g, 'circa at $1'],
  [/\b(five|ten|quarter|twenty)(?: mins| minutes)? (past|to) (\w+)\b/g, pastOrTo],
  [/\b(\d{1,2}) (?:mins|minutes) (past|to) (\d{1,2}|[a-z]+)\b/g, pastOrTo],
  [/\bhalf an? hour\b/g, '30 minutes'],
  [/\b(?:a|one) (?:hour|hr) and a half\b|\ban hour and a half\b/g, '90 minutes'],
  [/\b(\d+)\.5 ?(?:hrs?|hours?|h)\b/g, (_, hours) => `${Number(hours) * 60 + 30} minutes`],
  [/\b(\d+) ?h ?(\d\d)(?= ago)/g, (_, hours, more) => `${Number(hours) * 60 + Number(more)} m`],
  [new RegExp(`\\b(\\d+|an?) (?:more|further|additional|extra) (?=${LENGTH}\\b)`, 'g'), '$1 '],
  [new RegExp(`\\bfor (\\d+) ?(${LENGTH}) now\\b`, 'g'), 'since $1 $2'],
  [new RegExp(`\\b(\\d+) ?(${LENGTH}) (?:running|straight|in a row)\\b`, 'g'), 'past $1 $2'],
  [
    /\b(?:(?:just |well )?(?:over|under)|(?:more|less) than|nearly|almost|some|roughly|approx\w*) (?=(?:an?|\d+) ?(?:m|h|d|w)[a-z]* ago)/g,
    'about ',
  ],
  [
    /^(?:just |only )?(?:a (?:few )?)?(?:moments?|minutes|mins|short while|little while) ago$/g,
    'past 15 m',
  ],
  [/\bwithin (?:the|an) hour\b/g, 'within 1 h'],
  [/\bin (?:about|around|some|roughly) (?=\d+ ?[mhdw])/g, 'in '],
  [/\b(next|coming) (?=(?:hour|day|week)$)/g, '$1 1 '],
];

function pastOrTo(all: string, minutes: string, order: string, hour: string): string {
  const at = HOURS.includes(hour) ? HOURS.indexOf(hour) + 1 : Number(hour);
  const count = MINUTES[minutes] ?? Number(minutes);
  if (!(at >= 1 && at <= 12) || count > 59) return all;
  if (order === 'past') return `${at}:${String(count).padStart(2, '0')}?`;
  return `${at === 1 ? 12 : at - 1}:${String(60 - count).padStart(2, '0')}?`;
}

/** A phrase of time in the words of the grammar, where it is cut short or put loosely. */
export function inPlainWords(text: string): string {
  return RULES.reduce(
    (reading, [form, to]) =>
      typeof to === 'string' ? reading.replace(form, to) : reading.replace(form, to),
    text,
  );
}
