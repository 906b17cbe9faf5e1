import './check-node.mjs';
await import('../dist/apps/server/apps/server/src/main.js');
