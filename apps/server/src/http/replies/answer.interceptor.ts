import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from '../../threads/answered.js';

/** Sends answers that a thread has made ready as they are. */
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(map((value: unknown) => (value instanceof Answer ? sent(value, reply) : value)));
  }
}

function sent({ bytes, headers }: Answer, reply: FastifyReply): Buffer {
  void reply.headers({ ...headers });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
