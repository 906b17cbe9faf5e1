import { type EntryState, splitProposition } from '@sitlog/situation';
import { type FigureLine } from './figures/line.js';
import { type FigureGroup } from './figures/derive-figures.js';
import { type ConsultedStep, type EntryStep } from './known.js';
import { contributionsTo, type Piece } from './piece.js';

/**
 * What a piece rests on besides what contributes to it, by name: the registers' items that it consults, the subjects whose
 * status it takes, the entries that it looks up or that point at its own. Of entries only those are asked whose part moved.
 */
export function restsOn(piece: Piece | null, movedParts: ReadonlySet<string>): readonly string[] {
  if (piece === null) return [];
  if (piece.part === 'figures') return figuresRestOn(piece.answer, movedParts);
  const own = [...contributionsTo(piece).keys()].flatMap((no) => [`entry ${no}`, `at ${no}`]);
  if (piece.part === 'forecasts') return own;
  if (piece.part === 'raised') {
    const { subject } = piece.answer;
    return [...own, ...subjectNames(subject), `at ${subject}`];
  }
  const { id, status, deadlines, tellings, blocks } = piece.answer;
  const origins = [
    ...[...status.values, ...deadlines.given].flatMap((one) => one.origins),
    ...[...status.possible, ...status.abstentions, ...deadlines.possible, ...deadlines.without].map(
      ({ origin }) => origin,
    ),
    ...tellings.map(({ origin }) => origin),
  ];
  return [
    ...own,
    ...subjectNames(id),
    ...origins.map((origin) => `source ${origin}`),
    ...tellings.map(({ by }) => `actor ${by}`),
    ...blocks.flatMap((block) => (block.how === 'condition_of' ? [`entry ${block.target}`] : [])),
    'sides sides',
  ];
}

/** The names by which pieces may rest on an entry that was changed. */
export function namesOfEntry({ before, after }: EntryStep): readonly string[] {
  const both = [...(before === undefined ? [] : [before]), after];
  const chosen =
    JSON.stringify(before?.preferences) === JSON.stringify(after.preferences) ? [] : both;
  return [
    `entry ${after.entryNo}`,
    ...both.flatMap(({ relations }) => relations.map(({ target }) => `at ${target}`)),
    ...both.flatMap(subjectsIn).map((subject) => `status ${subject}`),
    ...chosen.flatMap(({ preferences = [] }) =>
      preferences.map(({ key }) => `chosen ${key.measure}`),
    ),
  ];
}

/** The names by which pieces may rest on something registered that was changed. */
export function namesOfConsulted({ register, id }: ConsultedStep): readonly string[] {
  return register === 'override'
    ? [`status ${splitProposition(id).subject}`]
    : [`${register} ${id}`];
}

function figuresRestOn(
  { key, of, availability, lines, possible, assessments }: FigureGroup,
  movedParts: ReadonlySet<string>,
): readonly string[] {
  const moved = [...lines, ...possible, ...assessments]
    .map(({ line }) => line)
    .filter(({ entryNo }) => movedParts.has(entryNo));
  const sites = availability === undefined ? [] : of;
  return [
    `chosen ${key.measure}`,
    ...sites.flatMap((site) => [...subjectNames(site), 'sides sides']),
    ...moved.flatMap(lineRestsOn),
  ];
}

function lineRestsOn({ origin, about, partOf, separateFrom }: FigureLine): readonly string[] {
  return [
    `source ${origin}`,
    ...about.map((subject) => `subject ${subject}`),
    ...[...partOf, ...separateFrom].map((target) => `entry ${target}`),
  ];
}

function subjectNames(subject: string): readonly string[] {
  return [`subject ${subject}`, `status ${subject}`];
}

/** The subjects of which an entry can say something that pieces take. */
function subjectsIn({ content: { about, demand }, asserts }: EntryState): readonly string[] {
  return [
    ...about,
    ...(demand === undefined ? [] : [demand.id]),
    ...asserts.map(({ proposition }) => splitProposition(proposition).subject),
  ];
}
