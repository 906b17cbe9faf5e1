// The environment of specs of components, which say so in their first line: Node with a page. Loaded here it is
// loaded once for all of them.
import { TestEnvironment } from 'jest-environment-node';
import { installPage } from './page-globals.mjs';

export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.close = installPage(this.global);
  }

  async teardown() {
    await this.close?.();
    await super.teardown();
  }
}
