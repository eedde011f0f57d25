import { link, readFile, rename, rm, writeFile } from "node:fs/promises";

/** Claims the data for this process; false if another live process has them. */
export async function claim(recordFile, { byForce = false } = {}) {
  const mine = `${recordFile}.${process.pid}`;
  await writeFile(mine, JSON.stringify({ owner: process.pid }));
  try {
    // A link appears at once and complete, and fails if the record is there.
    while (!(await tryLink(mine, recordFile))) {
      const owner = await readOwner(recordFile);
      if (isAlive(owner) && !byForce) return false;
      await removeRecordOf(owner, recordFile);
    }
    return true;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Notes which process is the Redis of these data, for tests and for people. */
export async function record(recordFile, redisPid) {
  const draft = `${recordFile}.${process.pid}`;
  const entry = { owner: process.pid, redis: redisPid };
  await writeFile(draft, JSON.stringify(entry));
  await rename(draft, recordFile);
}

/** Gives the data up, so that another process may claim them. */
export async function release(recordFile) {
  await removeRecordOf(process.pid, recordFile);
}

async function tryLink(from, to) {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Moves the record aside first: of several claimants only one gets to remove it. */
async function removeRecordOf(owner, recordFile) {
  const aside = `${recordFile}.${process.pid}.old`;
  try {
    await rename(recordFile, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if ((await readOwner(aside)) !== owner) await tryLink(aside, recordFile);
  await rm(aside);
}

async function readOwner(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).owner;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
