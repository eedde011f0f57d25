import { run } from "../setup/children.mjs";
import { Refused } from "../setup/say.mjs";

/** A stage that found something wrong; `output` is what its tool printed. */
export class StageFailed extends Refused {
  constructor(output, { passed = 0, failed = 0 } = {}) {
    super(output);
    this.passed = passed;
    // A tool may fail with no test to blame: that is one failure too.
    this.failed = Math.max(failed, 1);
  }
}

/** Runs a tool with the project's Node; fails the stage if the tool fails. */
export async function runTool(tools, args) {
  const { code, output } = await run(tools.node, args, { env: tools.env });
  if (code !== 0) throw new StageFailed(output);
  return output;
}
