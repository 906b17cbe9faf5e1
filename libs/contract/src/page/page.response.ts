import { ApiProperty } from '@nestjs/swagger';

/** What every answer says that has pages. */
export function Next(): PropertyDecorator {
  return ApiProperty({
    type: 'string',
    nullable: true,
    description:
      'Cursor of the next page, null on the last. Each list goes on there where it ended here; all else is the same.',
  });
}
