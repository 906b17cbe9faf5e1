import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BoardResponse, MomentsParams, SituationPath } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { AnswersInWords } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskedLanguage } from '../../http/requests/asked-language.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { boardAnswer } from './board.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/board')
export class ReadBoardController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The board: what is the situation, who says so, at two moments' })
  @AnswersInWords(BoardResponse, 'The board.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() moments: MomentsParams,
    @AskedLanguage() language: Language,
  ): Promise<Answer<BoardResponse>> {
    const about = { code, atLeast: moments.atLeast };
    return this.queries.execute(new AskQuery(boardAnswer, { code, moments, language }, about));
  }
}
