/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded from node_modules at run time: they hold sockets and native state.
  serverExternalPackages: ["ioredis", "rate-limiter-flexible"],
};

export default config;
