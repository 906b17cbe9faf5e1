import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadVocabularyQuery } from './read-vocabulary.query.js';

@ApiTags('Reading')
@Controller('v1/vocabulary')
export class ReadVocabularyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Kinds of developments, what each asserts, and all other codes' })
  @ApiOkResponse({
    description: 'The vocabulary.',
    schema: { type: 'object', additionalProperties: true },
  })
  handle(): Promise<Readonly<Record<string, unknown>>> {
    return this.queries.execute(new ReadVocabularyQuery());
  }
}
