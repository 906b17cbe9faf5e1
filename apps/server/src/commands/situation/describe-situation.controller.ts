import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DescribeSituationRequest, RegistrationResponse, SituationPath } from '@sitlog/contract';
import { plainOf } from '../../entry-input/plain.js';
import { RegistersItem } from '../../http/api.js';
import { RepeatableMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { type Registered, registered } from '../../command-side/registration.js';
import { RecordCommand } from '../../command-side/record.command.js';

@ApiTags('Situations')
@Controller('v1/situations/:code/description')
export class DescribeSituationController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @ApiOperation({
    summary: 'Call a situation otherwise, describe it anew, or set how its team works',
    description:
      'All of it is said anew: what is left out holds no longer. Answers as of earlier revisions go on to call it as it was called then; entries keep the marking that they were logged with.',
  })
  @ApiResponse({ status: 200, type: RegistrationResponse, description: 'Recorded, or unchanged.' })
  @RegistersItem()
  async handle(
    @Param() { code }: SituationPath,
    @Body() { recordedAt, ...asked }: DescribeSituationRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<Registered> {
    const command = { kind: 'describe-situation', ...plainOf(asked) } as const;
    const receipt = await this.commands.execute(
      new RecordCommand(code, envelope(command, meta, recordedAt)),
    );
    return registered(receipt);
  }
}
