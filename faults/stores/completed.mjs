/** Runs a scenario to its end and compares; whatever happens, what was started is ended. */
export async function completed(trial, scenario) {
  try {
    await scenario();
    const run = await trial.finish();
    trial.keep = run.violations.length > 0;
    return run;
  } catch (error) {
    trial.keep = true;
    throw new Error(`${error.message} (what the servers printed is in ${trial.home})`, {
      cause: error,
    });
  } finally {
    await trial.close();
  }
}
