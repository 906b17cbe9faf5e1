import { ApiProperty } from '@nestjs/swagger';

/** One thing to mend, as it is described in OpenAPI. */
class ProblemErrorResponse {
  @ApiProperty({ type: String, required: false, description: 'JSON Pointer into the body.' })
  readonly pointer?: string;

  @ApiProperty({ type: String, required: false, description: 'Parameter of the address.' })
  readonly parameter?: string;

  @ApiProperty({ type: String, description: 'Stable code.' })
  readonly code!: string;

  @ApiProperty({ type: String, description: 'What to mend.' })
  readonly message!: string;
}

/** A problem document (RFC 9457), as it is described in OpenAPI. */
export class ProblemResponse {
  @ApiProperty({ type: String, example: 'urn:sitlog:problem:validation' })
  readonly type!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: 'integer' })
  readonly status!: number;

  @ApiProperty({ type: String })
  readonly detail!: string;

  @ApiProperty({ type: String, description: 'Id of the request.' })
  readonly instance!: string;

  @ApiProperty({ type: () => [ProblemErrorResponse], required: false })
  readonly errors?: readonly ProblemErrorResponse[];
}
