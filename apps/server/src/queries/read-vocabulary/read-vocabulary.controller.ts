import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { VocabularyResponse } from '@sitlog/contract';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { VOCABULARY } from './vocabulary.js';

@ApiTags('Reading')
@Controller('v1/vocabulary')
export class ReadVocabularyController {
  @Get()
  @ApiOperation({ summary: 'Kinds of developments, what each asserts, and all other codes' })
  @ApiOkResponse({ type: VocabularyResponse, description: 'The vocabulary.' })
  handle(): PlainAnswer<VocabularyResponse> {
    return VOCABULARY;
  }
}
