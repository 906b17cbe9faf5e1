import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PackPreviewParams, PackPreviewResponse, SituationPath } from '@sitlog/contract';
import { offeredPack } from '@sitlog/situation';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { Problem } from '../../http/problems/problem.js';
import { type ProcessParts } from '../../process/parts.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { PROCESS_PARTS } from '../../process/tokens.js';
import { packPreviewAnswer } from './pack-preview.answer.js';

@ApiTags('Vocabulary')
@Controller('v1/situations/:code/vocabulary')
export class PreviewPackController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PROCESS_PARTS) private readonly parts: ProcessParts,
  ) {}

  @Get('preview')
  @ApiOperation({ summary: 'What a pack, or a newer version of one, would change' })
  @Answers(PackPreviewResponse, 'What it brings, and what speaks against it.')
  @Problems(400, 404, 422, 503)
  handle(
    @Param() { code }: SituationPath,
    @Query() { pack, version, ...asked }: PackPreviewParams,
  ): Promise<Answer<PackPreviewResponse>> {
    const offered = offeredPack(this.parts.packs, { pack, version });
    if (offered === undefined) {
      throw new Problem('unknown-pack', `No such version of the pack "${pack}" is on offer.`);
    }
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(packPreviewAnswer, { code, asked, offered }, about));
  }
}
