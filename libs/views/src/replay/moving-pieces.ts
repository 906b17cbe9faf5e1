import {
  type Derived,
  type MomentPair,
  type Piece,
  type PieceDifference,
  pieceInputOf,
  pieceKey,
  piecesOf,
  pieceText,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type EntryState, kindRow, splitProposition, type SubjectType } from '@sitlog/situation';
import { readDemands } from '../demands/read-demands.js';
import { readFigures } from '../figures/read-figures.js';
import { type Move, MovingBoard } from './moving-board.js';

const NO_TALKS = { demands: [], forecasts: [], raised: [] };
const TELLING = { keyOf: pieceKey, textOf: pieceText };

/** Which pieces are derived anew. */
export interface Stirred {
  readonly figures: boolean;
  readonly talks: boolean;
}
export const ALL: Stirred = { figures: true, talks: true };

/** What stands on a board beside its propositions, as it moves on through the record. */
export class MovingPieces {
  private readonly figures = new MovingBoard<Piece>(TELLING);
  private readonly talks = new MovingBoard<Piece>(TELLING);

  constructor(
    private readonly db: Database,
    private readonly situation: string,
  ) {}

  /** Moves on to a board, of which only these pieces can be others; the propositions are those of the same moments. */
  move(
    { figures, talks }: Stirred,
    at: MomentPair,
    propositions: readonly Derived[],
  ): readonly PieceDifference[] {
    const { db, situation } = this;
    const moves = [
      ...(figures ? this.figures.replace(piecesOf(readFigures(db, situation, at), NO_TALKS)) : []),
      ...(talks
        ? this.talks.replace(piecesOf([], readDemands(db, situation, at, propositions)))
        : []),
    ];
    return moves.map(asDifference);
  }
}

/** Which pieces can move because an entry was logged or changed. */
export function stirredBy(
  before: EntryState | undefined,
  after: EntryState | undefined,
  typeOf: (subject: string) => SubjectType | undefined,
): Stirred {
  if (pieceInputOf(before) === pieceInputOf(after)) return { figures: false, talks: false };
  const both = [before, after].filter((entry) => entry !== undefined);
  const speaksOf = (type: SubjectType): boolean =>
    both.some((entry) => subjectsIn(entry).some((subject) => typeOf(subject) === type));
  return {
    figures: both.some(holdsFigures) || speaksOf('site'),
    // Another entry may stand in a relation to one that was there before.
    talks: before !== undefined || both.some(holdsTalks) || speaksOf('demand'),
  };
}

/** Figures are linked to the entries that plan an evacuation or tell of it. */
function holdsFigures({ content, preferences }: EntryState): boolean {
  const isOfPlan = kindRow(content.kind)?.speaksOf === 'evacuation';
  return content.figures.length > 0 || preferences !== undefined || isOfPlan;
}

function holdsTalks({ content: { demand, forecast }, relations }: EntryState): boolean {
  return demand !== undefined || forecast !== undefined || relations.length > 0;
}

function subjectsIn({ content, asserts }: EntryState): readonly string[] {
  return [
    ...content.about,
    ...asserts.map(({ proposition }) => splitProposition(proposition).subject),
  ];
}

function asDifference({ before, after }: Move<Piece>): PieceDifference {
  const { part, facet, id } = after ?? before;
  return { part, facet, id, before, after };
}
