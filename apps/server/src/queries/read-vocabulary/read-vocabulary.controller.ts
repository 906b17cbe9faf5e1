import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { VocabularyResponse } from '@sitlog/contract';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { ReadVocabularyQuery } from './read-vocabulary.query.js';

@ApiTags('Reading')
@Controller('v1/vocabulary')
export class ReadVocabularyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Kinds of developments, what each asserts, and all other codes' })
  @ApiOkResponse({ type: VocabularyResponse, description: 'The vocabulary.' })
  handle(): Promise<PlainAnswer<VocabularyResponse>> {
    return this.queries.execute(new ReadVocabularyQuery());
  }
}
