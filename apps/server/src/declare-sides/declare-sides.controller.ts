import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DeclareSidesRequest, RegistrationResponse, SituationParams } from '@sitlog/contract';
import { Registers } from '../http/api.js';
import { RepeatableMeta, type RequestMeta } from '../http/request-meta.js';
import { DeclareSidesCommand } from './declare-sides.command.js';

@ApiTags('Registers')
@Controller('v1/situations/:code/sides')
export class DeclareSidesController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @ApiOperation({ summary: 'Declare which sides oppose each other' })
  @ApiResponse({ status: 200, type: RegistrationResponse, description: 'Recorded, or unchanged.' })
  @Registers()
  async handle(
    @Param() { code }: SituationParams,
    @Body() body: DeclareSidesRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<RegistrationResponse> {
    const receipt = await this.commands.execute(new DeclareSidesCommand(code, body, meta));
    return receipt === undefined ? { result: 'unchanged' } : { result: 'recorded', receipt };
  }
}
