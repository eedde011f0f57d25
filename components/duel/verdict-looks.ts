import { Check, Ellipsis, Minus, Pause, X } from "lucide-react";

/** Colour, sign and shape of each verdict: never colour alone. */
export const VERDICT_LOOKS = {
  alive: { ink: "text-alive", disc: "bg-alive-wash text-alive", Icon: Check },
  dead: { ink: "text-dead", disc: "bg-dead-wash text-dead", Icon: X },
  unreachable: {
    ink: "text-soft",
    disc: "border-2 border-edge border-dashed text-soft",
    Icon: Minus,
  },
  paused: { ink: "text-soft", disc: "bg-wash text-soft", Icon: Pause },
  waiting: { ink: "text-soft", disc: "bg-wash text-soft", Icon: Ellipsis },
};
