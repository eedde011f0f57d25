import { expect } from "@playwright/test";
import type { RealmEvent, RealmSnapshot } from "@/lib/http/contract";
import { EventReader } from "./event-reader";
import type { Realm } from "./realm";

/** A realm's event stream, read as it comes. */
export class Follower extends EventReader {
  /** Opens the stream; resolves when its snapshot has come. */
  static async of(realm: Realm): Promise<Follower> {
    const url = `${realm.baseUrl}/api/realms/${realm.id}/events`;
    const follower = new Follower(
      await EventReader.ask(url, realm.ownerCookie),
    );
    await expect.poll(() => follower.messages[0]?.event).toBe("snapshot");
    return follower;
  }

  get snapshot(): RealmSnapshot {
    return this.messages[0]?.data as RealmSnapshot;
  }

  get deltas(): RealmEvent[] {
    const deltas = this.messages.filter(({ event }) => event === "delta");
    return deltas.map(({ data }) => data as RealmEvent);
  }
}
