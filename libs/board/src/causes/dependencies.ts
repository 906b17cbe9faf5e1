import { type DemandLine } from '../talks/demands/demand-line.js';
import { FIGURE_LISTS, type FigureGroup } from '../figures/derive-figures.js';
import { groupId } from '../figures/group-id.js';
import { type FigureLine } from '../figures/line.js';
import { type EntryStep } from './as-known.js';
import { type Piece } from '../items/board-item.js';

/**
 * What a piece rests on besides what contributes to it, by name: the registers' items that it consults, the status that others
 * say is so, the entries that it looks up. Of figures only those are asked whose part moved. Forecasts and alerts rest on
 * nothing else.
 */
export function restsOn(piece: Piece | null, movedParts: ReadonlySet<string>): readonly string[] {
  if (piece?.part === 'figures') return figuresRestOn(piece.answer, movedParts);
  return piece?.part === 'demands' ? demandRestsOn(piece.answer) : [];
}

/** The names by which pieces may rest on an entry that was changed; those on something registered are `<register> <id>`. */
export function namesOfEntry({ before, after }: EntryStep): readonly string[] {
  const both = before === undefined ? [after] : [before, after];
  const { preferences = [] } = after;
  const isChosenAnew = JSON.stringify(before?.preferences) !== JSON.stringify(preferences);
  return [
    `entry ${after.entryNo}`,
    ...both.flatMap(({ asserts }) => asserts.map(({ proposition }) => `said ${proposition}`)),
    ...both.flatMap(({ content: { demand } }) =>
      demand === undefined ? [] : [`tells ${demand.id}`],
    ),
    ...(isChosenAnew ? preferences : []).map(({ key }) => chosen(key)),
  ];
}

function demandRestsOn({
  id,
  status,
  deadlines,
  tellings,
  blocks,
}: Omit<DemandLine, 'setAside'>): readonly string[] {
  const graded = [...status.values, ...deadlines.given].flatMap(({ entries }) => entries);
  const origins = [
    ...status.values.flatMap((value) => value.origins),
    ...tellings.map(({ origin }) => origin),
  ];
  return [
    ...statusNames(id),
    `override ${id}/status`,
    // An entry that fulfils a telling meets what that tells, whether the telling itself still stands or not.
    `tells ${id}`,
    ...origins.map((origin) => `source ${origin}`),
    ...graded.map((entry) => `support ${entry}`),
    ...tellings.map(({ by }) => `actor ${by}`),
    ...blocks.flatMap((block) => (block.how === 'condition_of' ? [`entry ${block.target}`] : [])),
  ];
}

function figuresRestOn(group: FigureGroup, movedParts: ReadonlySet<string>): readonly string[] {
  const { key, of, availability } = group;
  const moved = FIGURE_LISTS.flatMap((list) => group[list])
    .map(({ line }) => line)
    .filter(({ entryNo }) => movedParts.has(entryNo));
  const sites = availability === undefined ? [] : of;
  return [chosen(key), ...sites.flatMap(statusNames), ...moved.flatMap(lineRestsOn)];
}

function lineRestsOn({ entryNo, origin, partOf, separateFrom }: FigureLine): readonly string[] {
  return [
    `source ${origin}`,
    `support ${entryNo}`,
    ...[...partOf, ...separateFrom].map((target) => `entry ${target}`),
  ];
}

function statusNames(subject: string): readonly string[] {
  return [`subject ${subject}`, `said ${subject}/status`, 'sides sides'];
}

function chosen(key: FigureGroup['key']): string {
  return `chosen ${groupId(key, { of: [] })}`;
}
