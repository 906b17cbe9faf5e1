import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../query-side/reading.js';
import { type Answer } from '../threads/answered.js';
import { ReadReplayQuery } from './read-replay.query.js';
import { replayPageAnswer } from './replay-page.answer.js';

/** Read a page of a replay. */
@QueryHandler(ReadReplayQuery)
export class ReadReplayHandler implements IQueryHandler<ReadReplayQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ReadReplayQuery): Promise<Answer> {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    return this.reading.ask(replayPageAnswer, { code, asked }, about);
  }
}
