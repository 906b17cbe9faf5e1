import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreferFigureRequest, SituationPath } from '@sitlog/contract';
import { type FigureChoice, type PreferFigure } from '@sitlog/situation';
import { WritesOnEntry } from '../../http/api.js';
import { KeyedMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { RecordCommand, type WriteAnswer } from '../../command-side/record.command.js';

@ApiTags('Figures')
@Controller('v1/situations/:code/figures/preference')
export class PreferFigureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Prefer a figure to the others that count the same, by name' })
  @WritesOnEntry('The receipt.')
  prefer(
    @Param() { code }: SituationPath,
    @Body() body: PreferFigureRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const asked = envelope(choosing('prefer-figure', body), meta, body.recordedAt);
    return this.commands.execute(new RecordCommand(code, asked));
  }

  @Post('withdrawal')
  @ApiOperation({ summary: 'Take a preference back' })
  @WritesOnEntry('The receipt.')
  withdraw(
    @Param() { code }: SituationPath,
    @Body() body: PreferFigureRequest,
    @KeyedMeta() meta: RequestMeta,
  ): Promise<WriteAnswer> {
    const asked = envelope(choosing('withdraw-preference', body), meta, body.recordedAt);
    return this.commands.execute(new RecordCommand(code, asked));
  }
}

function choosing(kind: PreferFigure['kind'], body: PreferFigureRequest): PreferFigure {
  return { kind, entryNo: body.entry, figure: choiceIn(body), reason: body.reason };
}

/** The figure that a request names. */
function choiceIn({ figure, measure = '', scope = '' }: PreferFigureRequest): FigureChoice {
  return figure === undefined ? { measure, scope } : { index: figure };
}
