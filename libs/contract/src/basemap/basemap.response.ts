import { ApiProperty } from '@nestjs/swagger';

/** An archive of vector tiles. */
class BasemapArchiveResponse {
  @ApiProperty({
    type: String,
    description: 'Where the archive (PMTiles 3) is read, by ranges of bytes.',
    example: '/basemap/tiles.pmtiles?tag=2n9c-mb0e4k',
  })
  readonly address!: string;

  @ApiProperty({ type: 'integer' })
  readonly minZoom!: number;

  @ApiProperty({ type: 'integer' })
  readonly maxZoom!: number;

  @ApiProperty({
    type: [Number],
    minItems: 4,
    maxItems: 4,
    description: 'What it covers, in degrees: west, south, east, north.',
    example: [35.6, 32.3, 42.4, 37.3],
  })
  readonly bounds!: readonly number[];

  @ApiProperty({ type: String, description: 'Whom to name as the source, in plain text.' })
  readonly attribution!: string;
}

/** The base map of this server. */
export class BasemapResponse {
  @ApiProperty({
    type: () => BasemapArchiveResponse,
    required: false,
    description: 'Absent: the operator brought none, and maps have the outlines that ship.',
  })
  readonly archive?: BasemapArchiveResponse;
}
