import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LiftingRequest, OverrideRequest, PropositionPath } from '@sitlog/contract';
import { instantOf } from '@sitlog/situation';
import { Writes } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Board')
@Controller('v1/situations/:code/board/:subject/:aspect/override')
export class OverridePropositionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({
    summary: 'Answer a proposition by hand until it expires; the derived answer stays beside it',
  })
  @Writes('The receipt.')
  override(
    @Param() { code, subject, aspect }: PropositionPath,
    @Body() { recordedAt, ...body }: OverrideRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const proposition = `${subject}/${aspect}`;
    const expiresAt = instantOf(body.expiresAt);
    const command = { kind: 'override-proposition', proposition, ...body, expiresAt } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }

  @Post('lifting')
  @ApiOperation({ summary: 'End an override before it expires' })
  @Writes('The receipt.')
  lift(
    @Param() { code, subject, aspect }: PropositionPath,
    @Body() { recordedAt, reason }: LiftingRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const proposition = `${subject}/${aspect}`;
    const command = { kind: 'lift-override', proposition, reason } as const;
    return this.commands.execute(new RecordCommand(code, envelope(command, meta, recordedAt)));
  }
}
