import { OmitType } from '@nestjs/swagger';
import { AspectInput } from './register-item.request.js';

/** An aspect of a subject, of its type or of its own. */
export class AspectResponse extends OmitType(AspectInput, ['name'] as const) {}
