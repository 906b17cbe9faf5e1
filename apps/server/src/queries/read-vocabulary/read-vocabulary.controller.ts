import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { VocabularyResponse } from '@sitlog/contract';
import { Answers } from '../../http/answers.js';
import { type ProcessParts } from '../../process/parts.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { PROCESS_PARTS } from '../../process/tokens.js';
import { offeredPacks } from './offered-packs.js';
import { VOCABULARY } from './vocabulary.js';

@ApiTags('Vocabulary')
@Controller('v1/vocabulary')
export class ReadVocabularyController {
  constructor(@Inject(PROCESS_PARTS) private readonly parts: ProcessParts) {}

  @Get()
  @ApiOperation({ summary: 'The packs on offer, and the codes of the first release' })
  @Answers(VocabularyResponse, 'The vocabulary.')
  handle(): PlainAnswer<VocabularyResponse> {
    return { ...VOCABULARY, packs: offeredPacks(this.parts.packs) };
  }
}
