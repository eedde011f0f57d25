import { describe, expect, it } from "vitest";
import { unfitInfo } from "./fitness";

const PRIMARY = "# Replication\r\nrole:master\r\n";
const REPLICA = "# Replication\r\nrole:slave\r\n";

function server(version: string) {
  return `# Server\r\nredis_version:${version}\r\nredis_mode:standalone\r\n`;
}

describe("unfitInfo", () => {
  it.each(["6.2.0", "6.2.14", "7.0.15", "8.2.1", "10.0.0"])(
    "takes Redis %s",
    (version) => {
      expect(unfitInfo(server(version), PRIMARY)).toBeUndefined();
    },
  );

  it.each(["2.8.0", "5.0.14", "6.0.16"])(
    "refuses Redis %s and says what to use",
    (version) => {
      const words = unfitInfo(server(version), PRIMARY);
      expect(words).toContain(version);
      expect(words).toContain("6.2 or newer");
    },
  );

  it("refuses a replica and says where to point REDIS_URL", () => {
    expect(unfitInfo(server("7.0.15"), REPLICA)).toContain("primary");
  });
});
