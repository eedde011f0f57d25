import { Worker } from "node:worker_threads";

const { TOKEN, MOST_GUESSES = "500000", LIMIT_MS = "20000" } = process.env;

// #region worker
// A thread of its own: whoever asks how far it is gets an answer meanwhile.
const worker = new Worker(new URL("./guess.mjs", import.meta.url), {
  workerData: {
    token: TOKEN,
    most: Number(MOST_GUESSES),
    limitMs: Number(LIMIT_MS),
  },
});
worker.on("message", ({ progress, result }) => {
  if (process.connected) process.send({ progress, result });
  if (result === undefined) return;
  console.log(JSON.stringify(result));
  if (process.connected) process.disconnect();
});
// #endregion worker

process.on("message", (message) => {
  if (message === "stop") process.exit();
});
