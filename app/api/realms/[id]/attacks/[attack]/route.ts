import { type AttackId, attackIds } from "@/lib/attacks/attack-ids";
import { fireAttack } from "@/lib/attacks/fire-attack";
import { type AttackAnswer, attackBody } from "@/lib/http/attack-contract";
import { readBody } from "@/lib/http/body";
import { ownedRealm } from "@/lib/http/owner";
import { HttpProblem } from "@/lib/http/problem";
import { limitAttacks } from "@/lib/http/rate-limits";
import { type Call, json, route } from "@/lib/http/route";
import { measuring } from "@/lib/measure/measuring";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const realm = await ownedRealm(lab(), call);
    const id = attackOf(call);
    await readBody(call.request, attackBody);
    await limitAttacks(realm.id);
    const startedAt = performance.now();
    const shots = await measuring("attacks").run(realm.id, () =>
      fireAttack(lab().redis, realm.id, id),
    );
    const elapsedMs = Math.round(performance.now() - startedAt);
    const answer: AttackAnswer = { id, shots, elapsedMs };
    return json(answer);
  },
});

function attackOf({ params }: Call): AttackId {
  const found = attackIds.find((id) => id === params.attack);
  if (found !== undefined) return found;
  throw new HttpProblem(
    "unknown-attack",
    `There are: ${attackIds.join(", ")}.`,
    {
      field: "attack",
    },
  );
}
