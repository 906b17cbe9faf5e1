import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BeginShiftRequest, EndShiftRequest, SituationPath } from '@sitlog/contract';
import { Problems, Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Shifts')
@Controller('v1/situations/:code/shifts')
export class ShiftController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Come on shift' })
  @Writes('The receipt.')
  @Problems(403)
  begin(
    @Param() { code }: SituationPath,
    @Body() { recordedAt, ...asked }: BeginShiftRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'begin-shift', ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }

  @Post('ending')
  @ApiOperation({
    summary: 'End a shift',
    description: 'That of whoever asks; a forgotten one of somebody else with a reason.',
  })
  @Writes('The receipt.')
  @Problems(403)
  end(
    @Param() { code }: SituationPath,
    @Body() { recordedAt, ...asked }: EndShiftRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const command = { kind: 'end-shift', ...asked } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
