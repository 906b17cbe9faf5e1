import { type Piece } from '@sitlog/board';
import { type PieceResponse } from '@sitlog/contract';
import { type Catalogue } from '@sitlog/words';
import { type ShownProposition } from './board-view.js';
import { figuresView } from './figures-view.js';
import { alertView, demandView, forecastView } from './talks-view.js';

/** Flows of many periods stand side by side: of more than this the board lists the newest. */
const MOST_FIGURES = 50;

/** A piece of the board as the board shows it. */
export function shownPiece(piece: Piece, words: Catalogue): ShownProposition {
  const { facet, part, id } = piece;
  return { facet, part, id, view: pieceView(piece, words), piece };
}

/** A piece of the board as it is answered, without its facet. */
export function pieceView({ part, answer }: Piece, words: Catalogue): PieceResponse {
  if (part === 'figures') return figuresView(answer, words, MOST_FIGURES);
  if (part === 'demands') return demandView(answer);
  return part === 'forecasts' ? forecastView(answer) : alertView(answer);
}
