import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { GazetteerParams, GazetteerResponse } from '@sitlog/contract';
import { type Near } from '../../gazetteer/near.js';
import { type FoundPlace } from '../../gazetteer/place-index.js';
import { Problems } from '../../http/api.js';
import { Answers } from '../../http/answers.js';
import { Problem } from '../../http/problems/problem.js';
import { type ProcessParts } from '../../process/parts.js';
import { PROCESS_PARTS } from '../../process/tokens.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

const ATTRIBUTION = 'GeoNames (www.geonames.org), CC BY 4.0';
const USUAL = 10;

@ApiTags('Vocabulary')
@Controller('v1/gazetteer')
export class SearchGazetteerController {
  constructor(@Inject(PROCESS_PARTS) private readonly parts: ProcessParts) {}

  @Get()
  @ApiOperation({
    summary: 'Places by their names',
    description:
      'Populated places that ship with the server, and those of the file that its operator gave it. Nothing is asked of any other server.',
  })
  @Answers(GazetteerResponse, 'What was found, the best first.')
  @Problems(400, 503)
  async handle(
    @Query() { q, near, limit = USUAL }: GazetteerParams,
  ): Promise<PlainAnswer<GazetteerResponse>> {
    const sought = { text: q, near: near === undefined ? undefined : pointOf(near), limit };
    const found = await this.parts.gazetteer.find(sought);
    return { places: found.map(placeOf), attribution: ATTRIBUTION };
  }
}

function pointOf(near: string): Near {
  const [lat = 0, lon = 0] = near.split(',').map(Number);
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
  const message = 'The latitude, which stands first, is at most 90, the longitude at most 180.';
  throw new Problem('validation', undefined, {
    errors: [{ parameter: 'near', code: 'matches', message }],
  });
}

function placeOf({
  place,
  matched,
  km,
}: FoundPlace): PlainAnswer<GazetteerResponse['places'][number]> {
  const { name, country, admin, population, lat, lon, precision, geonameId } = place;
  return {
    name,
    ...(matched === name ? {} : { matched }),
    ...(country === '' ? {} : { country }),
    ...(admin === '' ? {} : { admin }),
    ...(population === 0 ? {} : { population }),
    ...{ lat, lon, precision },
    ...(geonameId === undefined ? {} : { geonameId }),
    ...(km === undefined ? {} : { km: Math.round(km) }),
  };
}
