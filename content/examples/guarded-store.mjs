import { RedisStore } from "connect-redis";

/** A store that never brings a deleted session back to life. */
export class GuardedStore extends RedisStore {
  // #region save
  async set(id, session, done) {
    // The first save makes the record; any later one needs it to be there still.
    const condition = session.saved ? "XX" : "NX";
    session.saved = true;
    try {
      const expiration = { type: "EX", value: this.getTTL(session) };
      const json = JSON.stringify(session);
      await this.client.set(this.prefix + id, json, { condition, expiration });
      done?.();
    } catch (error) {
      done?.(error);
    }
  }
  // #endregion save
}
