import { answerStop } from "@/lib/cookie-lab/answer-stop";
import { labRoute } from "@/lib/cookie-lab/lab-route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = labRoute(
  (call) => answerStop(lab().redis, call),
);
