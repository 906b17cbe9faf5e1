import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreferFigureRequest, type ReceiptResponse, SituationParams } from '@sitlog/contract';
import { WritesOnEntry } from '../http/api.js';
import { KeyedMeta, type RequestMeta } from '../http/request-meta.js';
import { PreferFigureCommand } from './prefer-figure.command.js';

@ApiTags('Figures')
@Controller('v1/situations/:code/figures/preference')
export class PreferFigureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Prefer a figure to the others that count the same, by name' })
  @WritesOnEntry('The receipt.')
  prefer(
    @Param() { code }: SituationParams,
    @Body() body: PreferFigureRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new PreferFigureCommand(code, 'prefer-figure', body, meta));
  }

  @Post('withdrawal')
  @ApiOperation({ summary: 'Take a preference back' })
  @WritesOnEntry('The receipt.')
  withdraw(
    @Param() { code }: SituationParams,
    @Body() body: PreferFigureRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<ReceiptResponse> {
    return this.commands.execute(new PreferFigureCommand(code, 'withdraw-preference', body, meta));
  }
}
