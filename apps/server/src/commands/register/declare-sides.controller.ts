import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DeclareSidesRequest, RegistrationResponse, SituationPath } from '@sitlog/contract';
import { RegistersItem } from '../../http/api.js';
import { RepeatableMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { type Registered, registered } from '../../command-side/registration.js';
import { RecordCommand } from '../../command-side/record.command.js';

@ApiTags('Registers')
@Controller('v1/situations/:code/sides')
export class DeclareSidesController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @ApiOperation({ summary: 'Declare which sides oppose each other' })
  @ApiResponse({ status: 200, type: RegistrationResponse, description: 'Recorded, or unchanged.' })
  @RegistersItem()
  async handle(
    @Param() { code }: SituationPath,
    @Body() { opposing, recordedAt }: DeclareSidesRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<Registered> {
    const command = { kind: 'declare-sides', opposing } as const;
    const receipt = await this.commands.execute(
      new RecordCommand(code, envelope(command, meta, recordedAt)),
    );
    return registered(receipt);
  }
}
