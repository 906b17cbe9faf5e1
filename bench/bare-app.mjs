// The least that Nest on Fastify can do with the same request: read the JSON, answer a small one.
import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class BareController {
  take(body) {
    return { entryNo: 'BARE-001', recordedAt: new Date().toISOString(), size: body.tags.length };
  }
}
const take = Object.getOwnPropertyDescriptor(BareController.prototype, 'take');
Post('entries')(BareController.prototype, 'take', take);
Body()(BareController.prototype, 'take', 0);
Controller()(BareController);

class BareModule {}
Module({ controllers: [BareController] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(`Bare Nest listens at ${await app.getUrl()} `);
