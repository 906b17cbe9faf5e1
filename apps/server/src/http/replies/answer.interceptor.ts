import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { previewAsked } from '../requests/preview-asked.js';
import { Answer } from '../../threads/answered.js';

/** Sends answers that a thread has made ready as they are. */
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    // What was only asked about has made nothing.
    if (previewAsked(http.getRequest<FastifyRequest>()) !== undefined) void reply.status(200);
    return next
      .handle()
      .pipe(map((value: unknown) => (value instanceof Answer ? sent(value, reply) : value)));
  }
}

function sent({ bytes, headers }: Answer, reply: FastifyReply): Buffer {
  void reply.headers({ ...headers });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
