import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reading } from '../../query-side/reading.js';
import { type Answer } from '../../threads/answered.js';
import { timelineAnswer } from './timeline.answer.js';
import { ReadTimelineQuery } from './read-timeline.query.js';

/** Read the timeline. */
@QueryHandler(ReadTimelineQuery)
export class ReadTimelineHandler implements IQueryHandler<ReadTimelineQuery> {
  constructor(private readonly reading: Reading) {}

  execute({ code, asked }: ReadTimelineQuery): Promise<Answer> {
    return this.reading.ask(timelineAnswer, { code, asked }, { code, atLeast: asked.atLeast });
  }
}
