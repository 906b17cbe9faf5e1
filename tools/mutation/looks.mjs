// What of a component only says how it looks is no mutant: tests of components see no styles, those in a browser do.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const REASON = 'How it looks is for the tests in a browser.';

const looks = {
  shouldIgnore: (path) =>
    path.isJSXAttribute() && path.node.name.name === 'class' ? REASON : undefined,
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'looks', looks)];
