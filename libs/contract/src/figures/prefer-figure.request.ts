import { EntryNo, Instant, Num, Text } from '../fields/fields.js';

const isUnnamed = (body: Readonly<Record<string, unknown>>): boolean =>
  body['figure'] === undefined;
const needed = {
  holds: isUnnamed,
  message: 'Name the figure: by its place (figure), or by its measure and scope.',
};

/** Names one figure of an entry, with the reason for what is done about it. */
export class PreferFigureRequest {
  @EntryNo()
  readonly entry!: string;

  @Num({ min: 0, max: 999, integer: true, optional: true, description: 'Its place, from 0.' })
  readonly figure?: number;

  @Text({ max: 64, neededWhere: needed, description: 'Without figure: what it measures.' })
  readonly measure?: string;

  @Text({ max: 500, neededWhere: needed, description: 'Without figure: its scope.' })
  readonly scope?: string;

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
