import type { HealthAnswer } from "@/lib/http/contract";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { pingRedis } from "@/lib/redis/health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET() {
    const redis = await pingRedis(lab().redis);
    const answer: HealthAnswer = { status: "ok", redis };
    return json(answer);
  },
});
