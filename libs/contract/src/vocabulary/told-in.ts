import { ApiProperty } from '@nestjs/swagger';
import { PackNameResponse } from './pack.response.js';

/** The packs by which an answer lists and weighs: those adopted at its known moment. */
export function ToldIn(): PropertyDecorator {
  return ApiProperty({
    type: () => [PackNameResponse],
    description: 'The packs by which it lists and weighs: those adopted at the known moment.',
  });
}
