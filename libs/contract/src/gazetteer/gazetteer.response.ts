import { ApiProperty } from '@nestjs/swagger';

/** A place of the gazetteer. */
class GazetteerPlaceResponse {
  @ApiProperty({ type: String, example: 'Aleppo' })
  readonly name!: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The other name by which it was found.',
    example: 'حلب',
  })
  readonly matched?: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'ISO 3166-1, two letters.',
    example: 'SY',
  })
  readonly country?: string;

  @ApiProperty({ type: String, required: false, description: 'Its first-order division.' })
  readonly admin?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'Absent: not known.' })
  readonly population?: number;

  @ApiProperty({ type: Number, description: 'Degrees, WGS 84.' })
  readonly lat!: number;

  @ApiProperty({ type: Number, description: 'Degrees, WGS 84.' })
  readonly lon!: number;

  @ApiProperty({
    type: 'integer',
    description: 'How exactly the point tells where it is, by UCDP where_prec.',
  })
  readonly precision!: number;

  @ApiProperty({ type: 'integer', required: false, description: 'Its number at GeoNames.' })
  readonly geonameId?: number;

  @ApiProperty({ type: Number, required: false, description: 'Kilometres from `near`.' })
  readonly km?: number;
}

/** What the gazetteer has of a name, the best first. */
export class GazetteerResponse {
  @ApiProperty({ type: () => [GazetteerPlaceResponse] })
  readonly places!: readonly GazetteerPlaceResponse[];

  @ApiProperty({ type: String, description: 'Whom to name as the source.' })
  readonly attribution!: string;
}
