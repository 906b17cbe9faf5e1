import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PreviewParams, readAs } from '@sitlog/contract';
import { type FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { notePreview, previewQuery } from '../requests/preview-asked.js';
import { validationProblem } from '../requests/validation.js';

/** Stands on calls of which it can be asked what would come. */
export const Previewable = Reflector.createDecorator<true>();

/** Whoever only asks what would come of a call never has it carried out by one that cannot tell. */
export class PreviewGuard implements CanActivate {
  private readonly reflector = new Reflector();

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = previewQuery(request);
    if (query === undefined) return true;
    const isTold = this.reflector.get<true | undefined>(Previewable, context.getHandler()) ?? false;
    if (!isTold) throw new Problem('not-found', 'There is no preview of this call.');
    const reading = readAs(PreviewParams, query);
    if (reading.kind !== 'read') throw validationProblem(reading.faults, 'query');
    notePreview(request, reading.value);
    return true;
  }
}
