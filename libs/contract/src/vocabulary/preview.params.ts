import { Code } from '../fields/codes.js';
import { StrictInt } from '../fields/fields.js';
import { KnownParams } from '../moments/moments.params.js';

/** Which pack is to be looked at before it is adopted. */
export class PackPreviewParams extends KnownParams {
  @Code({ example: 'natural_hazard' })
  readonly pack!: string;

  @StrictInt({ min: 1, max: 1e6, optional: true, description: 'Default: the newest.' })
  readonly version?: number;
}
