import { findBoundaryBreaks } from "../checks/boundaries.mjs";
import { findRepositoryFaults } from "../checks/repository.mjs";
import { describeSizes, findSizeFaults } from "../checks/sizes.mjs";
import { ensureBuilt } from "../setup/build.mjs";
import { ensureInstalled } from "../setup/install.mjs";
import { findNode } from "../setup/node.mjs";
import { inRoot } from "../setup/place.mjs";
import { runEndToEnd } from "./end-to-end.mjs";
import { runTool, StageFailed } from "./stage.mjs";
import { runUnit } from "./unit.mjs";

const bin = (...parts) => inRoot("node_modules", ...parts);

/** The stages of the gate, in order. Each answers what it has to add to its line. */
export const stages = {
  async install(tools) {
    await ensureInstalled();
    tools.node = await findNode();
  },

  async format(tools) {
    const colors = `--colors=${process.stdout.isTTY ? "force" : "off"}`;
    await runTool(tools, [bin("@biomejs/biome/bin/biome"), "ci", colors, "."]);
  },

  async types(tools) {
    await runTool(tools, [bin("next/dist/bin/next"), "typegen"]);
    await runTool(tools, [bin("typescript/bin/tsc"), "--noEmit"]);
  },

  async shape() {
    const faults = await Promise.all([
      findSizeFaults(),
      findRepositoryFaults(),
      findBoundaryBreaks(),
    ]);
    if (faults.flat().length > 0)
      throw new StageFailed(faults.flat().join("\n"));
    return { note: await describeSizes() };
  },

  unit: runUnit,

  async build(tools) {
    try {
      await ensureBuilt(tools.node, tools.env);
    } catch (error) {
      throw new StageFailed(error.message);
    }
  },

  e2e: runEndToEnd,
};
