const EVERYWHERE = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  {
    key: "permissions-policy",
    value: "camera=(), geolocation=(), microphone=(), payment=()",
  },
];

/** Answers of the API are data: nothing in them may load or run. */
const API_POLICY = {
  key: "content-security-policy",
  value: "default-src 'none'; frame-ancestors 'none'",
};

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Every second brings answers: only what they change is rendered again.
  reactCompiler: true,
  // Loaded from node_modules at run time: they hold sockets and timers.
  serverExternalPackages: ["ioredis", "rate-limiter-flexible"],
  // The development server is opened by its number as well as by its name.
  allowedDevOrigins: ["127.0.0.1"],
  // Rooms share a page. A rewrite by the proxy would be a request to ourselves.
  rewrites: async () => [
    { source: "/class/:code/desk", destination: "/class/desk" },
    { source: "/class/:code", destination: "/class/room" },
  ],
  headers: async () => [
    { source: "/:path*", headers: EVERYWHERE },
    // The pages of the cookie lab have a policy of their own.
    {
      source: "/api/:path((?!cookie-lab/[^/]+/[^/]+$).+)",
      headers: [API_POLICY],
    },
  ],
};

export default config;
