import type { z } from "zod";
import type { Finding } from "@/lib/http/finding-contract";
import type { Lab } from "@/lib/realms/lab";

/** Something that this server can measure, by real parts of its own. */
export interface Measurement<Options extends z.ZodType = z.ZodType> {
  /** Choices of whoever asks; what is left out has a default. */
  options: Options;
  /** Tells what it has seen so far, where that takes a while to complete. */
  run(
    lab: Lab,
    options: z.output<Options>,
    tell?: (seen: unknown) => void,
  ): Promise<Finding>;
}

/** Keeps the type of the options between the schema and the run. */
export function measurement<Options extends z.ZodType>(
  options: Options,
  run: (
    lab: Lab,
    options: z.output<Options>,
    tell: (seen: unknown) => void,
  ) => Promise<Finding>,
): Measurement {
  const nobody = () => undefined;
  return {
    options,
    run: (lab, given, tell = nobody) => run(lab, given as never, tell),
  };
}
