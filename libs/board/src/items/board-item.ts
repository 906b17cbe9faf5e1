import { type Facet } from '@sitlog/situation';
import { type RaisedAlert } from '../talks/alerts.js';
import { type DemandLine } from '../talks/demands/demand-line.js';
import { type ForecastLine } from '../talks/forecasts.js';
import { type Talks } from '../talks/read-talks.js';
import { FIGURE_LISTS, type FigureGroup } from '../figures/derive-figures.js';
import { lineSaid, preferenceSaid } from '../figures/said.js';

/** What stands in the lines of the board beside propositions. */
export const PIECE_PARTS = ['figures', 'demands', 'forecasts', 'raised'] as const;
export type PiecePart = (typeof PIECE_PARTS)[number];

interface Standing<Part extends PiecePart, Answer> {
  readonly part: Part;
  readonly facet: Facet;
  readonly id: string;
  readonly answer: Answer;
}

/** Figures that count the same, a demand, a forecast, or an alert that time raises: one piece of the board. */
export type Piece =
  | Standing<'figures', FigureGroup>
  | Standing<'demands', Omit<DemandLine, 'setAside'>>
  | Standing<'forecasts', ForecastLine>
  | Standing<'raised', RaisedAlert>;

/** The pieces of a board in its order; no two of a part have the same id. */
export function piecesOf(
  figures: readonly FigureGroup[],
  { demands, forecasts, raised }: Pick<Talks, 'demands' | 'forecasts' | 'raised'>,
): readonly Piece[] {
  return [
    ...figures.map((answer): Piece => {
      return { part: 'figures', facet: answer.facet, id: answer.id, answer };
    }),
    ...demands.map(({ setAside: _, ...answer }): Piece => {
      return { part: 'demands', facet: 'talks', id: answer.id, answer };
    }),
    ...forecasts.map((answer): Piece => {
      return { part: 'forecasts', facet: 'talks', id: answer.entry, answer };
    }),
    ...raised.map((answer): Piece => {
      return { part: 'raised', facet: 'alerts', id: answer.id, answer };
    }),
  ];
}

/** All that a piece says on the board, as text: what it is derived from can change without it. */
export function pieceText({ part, answer }: Piece): string {
  if (part !== 'figures') return JSON.stringify(answer);
  const { lines, possible, assessments, possibleAssessments, preferred, ...group } = answer;
  return JSON.stringify([
    group,
    ...[lines, possible, assessments, possibleAssessments].map((own) => own.map(lineSaid)),
    preferred.map(preferenceSaid),
  ]);
}

/** What each entry contributes to a piece, as text; an entry that contributes otherwise has another text. */
export function contributionsTo(piece: Piece | null): ReadonlyMap<string, string> {
  const parts = piece === null ? [] : partsOf(piece);
  const byEntry = Map.groupBy(parts, ({ entry }) => entry);
  return new Map([...byEntry].map(([entry, own]) => [entry, own.map(({ text }) => text).join()]));
}

interface Contribution {
  readonly entry: string;
  readonly text: string;
}

function partsOf({ part, answer }: Piece): readonly Contribution[] {
  if (part === 'figures') return figureParts(answer);
  if (part === 'demands') return demandParts(answer);
  if (part === 'raised') return by(answer.entries, answer);
  const { linked, ...own } = answer;
  return [...by([answer.entry], own), ...linked.flatMap((link) => by([link.entry], link))];
}

function figureParts(group: FigureGroup): readonly Contribution[] {
  const lines = FIGURE_LISTS.flatMap((name) =>
    group[name].flatMap((graded) => by([graded.line.entryNo], { [name]: lineSaid(graded) })),
  );
  const preferred = group.preferred.flatMap((one) => by([one.choice.entryNo], preferenceSaid(one)));
  return [...lines, ...preferred];
}

function demandParts(demand: Omit<DemandLine, 'setAside'>): readonly Contribution[] {
  const { status, deadlines, tellings, saidToHavePassed, metBy, blocks } = demand;
  return [
    ...[...status.values, ...deadlines.given].flatMap((one) => by(one.entries, one)),
    ...[
      ...[...status.possible, ...deadlines.possible],
      ...[...status.abstentions, ...deadlines.without],
      ...[...tellings, ...saidToHavePassed, ...metBy, ...blocks],
    ].flatMap((one) => by([one.entry], one)),
  ];
}

function by(entries: readonly string[], said: Readonly<object>): readonly Contribution[] {
  const text = JSON.stringify(said);
  return entries.map((entry) => ({ entry, text }));
}
