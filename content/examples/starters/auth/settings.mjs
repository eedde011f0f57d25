/** A setting from the environment. Throws, naming it, when it is not there. */
export function need(name) {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set; "npm run secrets" makes a .env.`);
}

/** A number from the environment, or what is usual. */
export function number(name, usual) {
  const value = Number(process.env[name] ?? usual);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`${name} is not a number.`);
}

/** Works once, when it is first wanted: a build has no settings. */
export function once(work) {
  let kept;
  return () => {
    kept ??= work();
    return kept;
  };
}

export const nowSec = () => Math.floor(Date.now() / 1000);
