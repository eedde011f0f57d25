import { labRoute } from "@/lib/cookie-lab/lab-route";
import { windowFile } from "@/lib/cookie-lab/window-file";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = labRoute(
  async ({ params: { file = "" } }) => windowFile(file),
);
