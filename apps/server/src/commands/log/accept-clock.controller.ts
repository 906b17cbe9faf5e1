import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptClockRequest } from '@sitlog/contract';
import { ClockWatch } from '../../clock/clock-watch.js';
import { Problems, WritesUnseen } from '../../http/api.js';
import { Problem } from '../../http/problems/problem.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Situations')
@Controller('v1/clock')
export class AcceptClockController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clocks: ClockWatch,
  ) {}

  @Post('acceptance')
  @ApiOperation({
    summary: 'Accept by name that clocks do not agree or a record lies ahead of them; writes go on',
  })
  @WritesUnseen('The receipt.')
  @Problems(403)
  async handle(
    @Body() { situation, reason }: AcceptClockRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const code = situation ?? this.clocks.reading().newest?.code;
    if (code === undefined) throw new Problem('clock-agrees');
    const command = { kind: 'accept-clock', reason } as const;
    const receipt = await this.commands.execute(new RecordCommand(code, envelope(command, meta)));
    this.clocks.look();
    return receipt;
  }
}
