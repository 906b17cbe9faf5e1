// `npm run vocabulary`: says what is wrong with a pack of vocabulary, and with which line.
import './check-node.mjs';
import './ts-loader.mjs';

const { main } = await import('./vocabulary/main.mjs');
process.exitCode = await main(process.argv.slice(2));
