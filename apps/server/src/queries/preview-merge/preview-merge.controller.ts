import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ItemPath, MergePreviewParams, MergePreviewResponse } from '@sitlog/contract';
import { type Mergeable } from '@sitlog/situation';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { mergePreviewAnswer } from './merge-preview.answer.js';

type Preview = Promise<Answer<MergePreviewResponse>>;

@ApiTags('Registers')
@Problems(400, 404, 422, 503)
@Controller('v1/situations/:code')
export class PreviewMergeController {
  constructor(private readonly queries: QueryBus) {}

  @Get('sources/:id/merge-preview')
  @ApiOperation({ summary: 'What the board would say if a source were another one' })
  @Answers(MergePreviewResponse, 'What would differ.')
  source(@Param() { code, id }: ItemPath, @Query() asked: MergePreviewParams): Preview {
    return this.read('source', { code, id }, asked);
  }

  @Get('actors/:id/merge-preview')
  @ApiOperation({ summary: 'What the board would say if an actor were another one' })
  @Answers(MergePreviewResponse, 'What would differ.')
  actor(@Param() { code, id }: ItemPath, @Query() asked: MergePreviewParams): Preview {
    return this.read('actor', { code, id }, asked);
  }

  private read(register: Mergeable, { code, id }: ItemPath, asked: MergePreviewParams): Preview {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    const args = { code, register, id, asked };
    return this.queries.execute(new AskQuery(mergePreviewAnswer, args, about));
  }
}
