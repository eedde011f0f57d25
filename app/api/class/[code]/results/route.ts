import { resultsCsv } from "@/lib/class/results";
import { deskOf } from "@/lib/http/class-room";
import { route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** Every vote, one line for each student; nothing but nicknames is personal. */
  async GET(call) {
    const { room } = await deskOf(call);
    return new Response(await resultsCsv(lab(), room.realmId), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="class-${room.code}.csv"`,
        "cache-control": "no-store",
      },
    });
  },
});
