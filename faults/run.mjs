// npm run faults -- <fault> [options]: one fault on real servers under load, and a row with what became of every write.
import '../tools/check-node.mjs';

// Loaded late, since an older Node cannot even read all of it.
const { readOptions, Skipped } = await import('./trial/options.mjs');
const { FAULTS } = await import('./faults.mjs');
const { TRUTH_FAULTS } = await import('./truth-faults.mjs');
const { printHeader, printRun } = await import('./trial/report.mjs');
const { printTruthHeader, printTruthRun } = await import('./truth/report.mjs');

const ALL = { ...FAULTS, ...TRUTH_FAULTS };

const HELP = `npm run faults -- <fault> … [options]

Options:
  --url 'esdb://127.0.0.1:2113?tls=false'   EventStoreDB; TLS and users as in EVENTSTOREDB_URL
  --pid N, --pid-file FILE                  the process of EventStoreDB
  --restart 'COMMAND'                       starts it again
  --ballast DIR                             a folder on its disk
  --data DIR                                the folder of its database
  --node '{"http":"http://127.0.0.1:2121","pidFile":"…","restart":"…"}'   a node of a cluster; once for each
  --times N, --seconds N, --writers N (8)

Faults, and what each needs:
`;

function help() {
  const lines = Object.entries(ALL).map(([name, { does, needs }]) => {
    const options = needs.map((need) => `--${need}`).join(' ');
    return `  ${name.padEnd(20)}${does}${options === '' ? '' : `\n${' '.repeat(22)}${options}`}`;
  });
  console.log(HELP + lines.join('\n'));
}

/** Throws with what an option lacks, before anything is started. */
function check(name, options) {
  const fault = ALL[name];
  if (fault === undefined) throw new Error(`There is no fault "${name}".`);
  const given = {
    url: options.store,
    pid: options.pid ?? options.pidFile,
    restart: options.restart,
    ballast: options.ballast,
    data: options.data,
    node: options.nodes[2],
  };
  for (const need of fault.needs) {
    if (given[need] === undefined)
      throw new Error(`${name} needs --${need}${need === 'node' ? ' three times' : ''}.`);
  }
}

async function run(name, options) {
  try {
    const print = name in FAULTS ? printRun : printTruthRun;
    return print(await ALL[name].run(name, options));
  } catch (error) {
    if (error instanceof Skipped) {
      console.error(`SKIPPED ${name}: ${error.message}`);
      return true;
    }
    console.error(`VIOLATED ${name} came to no end: ${error.stack}`);
    return false;
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  options.faults.forEach((name) => check(name, options));
  if (options.help) help();
  else if (options.faults.every((name) => name in TRUTH_FAULTS)) printTruthHeader();
  else printHeader();
  for (const name of options.help ? [] : options.faults) {
    if (!(await run(name, options))) process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
