import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ItemPath,
  KnownPageParams,
  RegisterHistoryResponse,
  SituationPath,
} from '@sitlog/contract';
import { type RegisteredId } from '@sitlog/views';
import { Answers } from '../../http/answers.js';
import { Problems } from '../../http/api.js';
import { AskQuery } from '../../query-side/ask.query.js';
import { type Answer } from '../../threads/answered.js';
import { registerHistoryAnswer } from './register-history.answer.js';

type History = Promise<Answer<RegisterHistoryResponse>>;

@ApiTags('Registers')
@Problems(400, 404, 422, 503)
@Controller('v1/situations/:code')
export class ReadRegisterHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get('sources/:id/history')
  @ApiOperation({ summary: 'Who changed a source, when, and what it was before' })
  @Answers(RegisterHistoryResponse, 'Its versions; `tag` serves as If-Match.')
  source(@Param() { code, id }: ItemPath, @Query() asked: KnownPageParams): History {
    return this.read(code, { register: 'source', id }, asked);
  }

  @Get('actors/:id/history')
  @ApiOperation({ summary: 'Who changed an actor, when, and what it was before' })
  @Answers(RegisterHistoryResponse, 'Its versions; `tag` serves as If-Match.')
  actor(@Param() { code, id }: ItemPath, @Query() asked: KnownPageParams): History {
    return this.read(code, { register: 'actor', id }, asked);
  }

  @Get('places/:id/history')
  @ApiOperation({ summary: 'Who changed a place, when, and what it was before' })
  @Answers(RegisterHistoryResponse, 'Its versions; `tag` serves as If-Match.')
  place(@Param() { code, id }: ItemPath, @Query() asked: KnownPageParams): History {
    return this.read(code, { register: 'place', id }, asked);
  }

  @Get('subjects/:id/history')
  @ApiOperation({ summary: 'Who changed a subject, when, and what it was before' })
  @Answers(RegisterHistoryResponse, 'Its versions; `tag` serves as If-Match.')
  subject(@Param() { code, id }: ItemPath, @Query() asked: KnownPageParams): History {
    return this.read(code, { register: 'subject', id }, asked);
  }

  @Get('sides/history')
  @ApiOperation({ summary: 'Who declared which sides oppose each other, and when' })
  @Answers(RegisterHistoryResponse, 'What was declared; `tag` serves as If-Match.')
  sides(@Param() { code }: SituationPath, @Query() asked: KnownPageParams): History {
    return this.read(code, { register: 'sides', id: 'sides' }, asked);
  }

  @Get('description/history')
  @ApiOperation({ summary: 'Who called the situation what, and when' })
  @Answers(RegisterHistoryResponse, 'What it was called; `tag` serves as If-Match.')
  description(@Param() { code }: SituationPath, @Query() asked: KnownPageParams): History {
    return this.read(code, { register: 'description', id: 'description' }, asked);
  }

  private read(code: string, of: RegisteredId, asked: KnownPageParams): History {
    const about = { code, atLeast: asked.atLeast };
    return this.queries.execute(new AskQuery(registerHistoryAnswer, { code, of, asked }, about));
  }
}
