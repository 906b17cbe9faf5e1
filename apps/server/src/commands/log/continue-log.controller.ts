import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ContinuedLogResponse, ContinueLogRequest } from '@sitlog/contract';
import { KeyedWrite, Problems } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { ContinueLogCommand } from './continue-log.command.js';

@ApiTags('Log')
@Controller('v1/log')
export class ContinueLogController {
  constructor(private readonly commands: CommandBus) {}

  @Post('continuation')
  @ApiOperation({ summary: 'Accept by name that the log is not what it was, so that it goes on' })
  @KeyedWrite()
  @ApiResponse({ status: 201, description: 'What was lost.', type: ContinuedLogResponse })
  @Problems(403)
  handle(
    @Body() body: ContinueLogRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ContinuedLogResponse> {
    return this.commands.execute(new ContinueLogCommand(body, meta));
  }
}
