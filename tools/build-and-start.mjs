// `npm start`: installs what is missing, builds, and runs the server on the Node that was installed, which may not be this one.
import './ensure-installed.mjs';
import { execSync, spawn } from 'node:child_process';

execSync('npm run --silent build', { stdio: 'inherit' });
// npm puts node_modules/.bin first on the path; on Windows only a shell finds what lies there.
const shell = process.platform === 'win32';
const server = spawn('node', ['tools/start.mjs'], { stdio: 'inherit', shell });
process.on('SIGTERM', () => server.kill('SIGTERM'));
// A terminal sends it to all of its processes: the server has it already, and a second one would cut its end short.
process.on('SIGINT', () => undefined);
server.once('exit', (code) => process.exit(code ?? 1));
