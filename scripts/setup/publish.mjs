import { findFreePort, lanAddresses } from "./port.mjs";
import { answers, serve } from "./serve.mjs";
import { readCertificate, serveTls } from "./tls.mjs";

/** Serves the app where the flags say: `{ urls, ended, stop }`. */
export async function publish({ node, flags, port, env, show }) {
  const host = flags.lan ? "0.0.0.0" : "127.0.0.1";
  const lanHosts = flags.lan
    ? lanAddresses().map((address) => `${address}:${port}`)
    : [];
  const appEnv = flags.lan ? { ...env, LAN_HOSTS: lanHosts.join(",") } : env;
  if (flags.cert) {
    return publishTls({ node, flags, host, port, lanHosts, env: appEnv, show });
  }
  const { dev } = flags;
  const app = await serve({ node, dev, host, port, env: appEnv, show });
  const local = `http://localhost:${port}`;
  const urls = [
    // Where "localhost" means ::1 only, the number is the address that works.
    (await answers(local)) ? local : `http://127.0.0.1:${port}`,
    ...lanHosts.map((lanHost) => `http://${lanHost}`),
  ];
  return { ...app, urls };
}

async function publishTls({ node, flags, host, port, lanHosts, env, show }) {
  const certificate = await readCertificate(flags.cert, flags.key);
  const origin = env.PUBLIC_ORIGIN ?? `https://${certificate.name}:${port}`;
  const toPort = await findFreePort();
  const app = await serve({
    node,
    dev: flags.dev,
    host: "127.0.0.1",
    port: toPort,
    env: { ...env, PUBLIC_ORIGIN: origin },
    show,
  });
  const stopTls = await serveTls(certificate, { host, port, toPort });
  const urls = [origin, ...lanHosts.map((lanHost) => `https://${lanHost}`)];
  return {
    ...app,
    urls: [...new Set(urls)],
    async stop() {
      stopTls();
      await app.stop();
    },
  };
}
