import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LiftingRequest,
  OverrideRequest,
  PropositionParams,
  type ReceiptResponse,
} from '@sitlog/contract';
import { Writes } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { OverridePropositionCommand } from './override-proposition.command.js';

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
    @Param() { code, subject, aspect }: PropositionParams,
    @Body() { recordedAt, ...body }: OverrideRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    const proposition = `${subject}/${aspect}`;
    const asked = { kind: 'override-proposition', proposition, ...body } as const;
    return this.commands.execute(new OverridePropositionCommand(code, asked, meta, recordedAt));
  }

  @Post('lifting')
  @ApiOperation({ summary: 'End an override before it expires' })
  @Writes('The receipt.')
  lift(
    @Param() { code, subject, aspect }: PropositionParams,
    @Body() { recordedAt, reason }: LiftingRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    const proposition = `${subject}/${aspect}`;
    const asked = { kind: 'lift-override', proposition, reason } as const;
    return this.commands.execute(new OverridePropositionCommand(code, asked, meta, recordedAt));
  }
}
