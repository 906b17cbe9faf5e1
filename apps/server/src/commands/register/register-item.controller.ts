import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  ActorRequest,
  type AspectInput,
  type AuthorityInput,
  ItemPath,
  PlaceRequest,
  RegistrationResponse,
  SourceRequest,
  SubjectRequest,
} from '@sitlog/contract';
import { type Aspect, type Register, type RegisterItem } from '@sitlog/situation';
import { plainOf } from '../../entry-input/plain.js';
import { CreatesOnly, RegistersItem } from '../../http/api.js';
import { RepeatableMeta, type RequestMeta } from '../../http/requests/request-meta.js';
import { envelope } from '../../command-side/command-envelope.js';
import { type Registered, registered } from '../../command-side/registration.js';
import { RecordCommand } from '../../command-side/record.command.js';

/** An item for a register, under its id. */
interface Registration {
  readonly register: Register;
  readonly id: string;
  readonly item: RegisterItem;
  readonly recordedAt?: string | undefined;
}

@ApiTags('Registers')
@CreatesOnly()
@ApiResponse({ status: 200, type: RegistrationResponse, description: 'Recorded, or unchanged.' })
@Controller('v1/situations/:code')
export class RegisterItemController {
  constructor(private readonly commands: CommandBus) {}

  @Put('sources/:id')
  @ApiOperation({
    summary: 'Register a source',
    description:
      'No source has the id `desk` (422 `id-reserved`): that is the origin of entries that name nobody.',
  })
  @RegistersItem()
  source(
    @Param() { code, id }: ItemPath,
    @Body() body: SourceRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<Registered> {
    const { recordedAt, ...item } = plainOf(body);
    return this.register(code, { register: 'source', id, item, recordedAt }, meta);
  }

  @Put('actors/:id')
  @ApiOperation({ summary: 'Register an actor' })
  @RegistersItem()
  actor(
    @Param() { code, id }: ItemPath,
    @Body() body: ActorRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<Registered> {
    const { recordedAt, ...item } = plainOf(body);
    return this.register(code, { register: 'actor', id, item, recordedAt }, meta);
  }

  @Put('places/:id')
  @ApiOperation({ summary: 'Register a place' })
  @RegistersItem()
  place(
    @Param() { code, id }: ItemPath,
    @Body() body: PlaceRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<Registered> {
    const { recordedAt, ...item } = plainOf(body);
    return this.register(code, { register: 'place', id, item, recordedAt }, meta);
  }

  @Put('subjects/:id')
  @ApiOperation({ summary: 'Register a subject of propositions' })
  @RegistersItem()
  subject(
    @Param() { code, id }: ItemPath,
    @Body() body: SubjectRequest,
    @RepeatableMeta() meta: RequestMeta,
  ): Promise<Registered> {
    const { recordedAt, aspects, authorities, ...rest } = plainOf(body);
    const item = {
      ...rest,
      ...(aspects === undefined ? {} : { aspects: byName(aspects) }),
      ...(authorities === undefined ? {} : { authorities: byAspect(authorities) }),
    };
    return this.register(code, { register: 'subject', id, item, recordedAt }, meta);
  }

  private async register(
    code: string,
    registration: Registration,
    meta: RequestMeta,
  ): Promise<Registered> {
    const { recordedAt, ...item } = registration;
    const command = { kind: 'register-item', ...item, onlyNew: meta.onlyNew } as const;
    const receipt = await this.commands.execute(
      new RecordCommand(code, envelope(command, meta, recordedAt)),
    );
    return registered(receipt);
  }
}

function byAspect(authorities: readonly AuthorityInput[]): Readonly<Record<string, string>> {
  return Object.fromEntries(authorities.map(({ aspect, sourceId }) => [aspect, sourceId]));
}

function byName(aspects: readonly AspectInput[]): Readonly<Record<string, Aspect>> {
  return Object.fromEntries(aspects.map(({ name, ...aspect }) => [name, aspect]));
}
