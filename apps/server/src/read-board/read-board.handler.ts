import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { boardView } from '../reading/board-view.js';
import { Reader } from '../reading/reader.js';
import { shownBoard } from '../reading/shown-board.js';
import { ReadBoardQuery } from './read-board.query.js';

/** Read the board. */
@QueryHandler(ReadBoardQuery)
export class ReadBoardHandler implements IQueryHandler<ReadBoardQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, moments }: ReadBoardQuery): Promise<Readonly<Record<string, unknown>>> {
    const asked = await this.reader.moments(code, moments);
    return boardView(asked, shownBoard(asked.db, asked.situation, asked));
  }
}
