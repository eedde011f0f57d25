/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // It holds sockets, so it is loaded as it is.
  serverExternalPackages: ["redis"],
};
