import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BasemapResponse } from '@sitlog/contract';
import { BASEMAP_PATH } from '../../basemap/basemap-path.js';
import { Answers } from '../../http/answers.js';
import { type ProcessParts } from '../../process/parts.js';
import { PROCESS_PARTS } from '../../process/tokens.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

@ApiTags('Vocabulary')
@Controller('v1/basemap')
export class ReadBasemapController {
  constructor(@Inject(PROCESS_PARTS) private readonly parts: ProcessParts) {}

  @Get()
  @ApiOperation({
    summary: 'The base map',
    description:
      'What the operator of the server brought to draw maps on (`SITLOG_MAP`), an archive of vector tiles that this server serves. Nothing is asked of any other server.',
  })
  @Answers(BasemapResponse, 'Where it is and what it covers; without `archive` there is none.')
  async handle(): Promise<PlainAnswer<BasemapResponse>> {
    const { basemap } = this.parts;
    if (basemap === undefined) return {};
    const { tag } = await basemap.state();
    return { archive: { address: `${BASEMAP_PATH}?tag=${tag}`, ...basemap.told } };
  }
}
