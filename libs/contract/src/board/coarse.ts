import { ApiProperty } from '@nestjs/swagger';

/** Says of causes that they were not tried one by one. */
export function Coarse(): PropertyDecorator {
  return ApiProperty({
    type: Boolean,
    required: false,
    description:
      'True where there was too much to try one by one: it may differ without some of what is named.',
  });
}
