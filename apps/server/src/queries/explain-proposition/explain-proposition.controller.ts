import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExplanationResponse, MomentsParams, PropositionPath } from '@sitlog/contract';
import { type Language } from '@sitlog/words';
import { AnswersInWords } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskedLanguage } from '../../http/requests/asked-language.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { explanationAnswer } from './explanation.answer.js';

@ApiTags('Reading')
@Controller('v1/situations/:code/board/:subject/:aspect')
export class ExplainPropositionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: 'One proposition explained: every account, taken or set aside, and by which rule',
  })
  @AnswersInWords(ExplanationResponse, 'The answer and what it rests on.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code, subject, aspect }: PropositionPath,
    @Query() moments: MomentsParams,
    @AskedLanguage() language: Language,
  ): Promise<Answer<ExplanationResponse>> {
    const about = { code, atLeast: moments.atLeast, kind: 'long' } as const;
    return this.queries.execute(
      new AskQuery(
        explanationAnswer,
        { code, proposition: `${subject}/${aspect}`, moments, language },
        about,
      ),
    );
  }
}
