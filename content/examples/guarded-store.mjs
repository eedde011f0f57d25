import { RedisStore } from "connect-redis";

/** A store that never brings a deleted session back to life. */
export class GuardedStore extends RedisStore {
  // #region save
  async set(id, session, done) {
    // The first save makes the record; any later one needs it to be there still.
    const condition = session.saved ? "XX" : "NX";
    session.saved = true;
    try {
      const value = this.getTTL(session);
      if (value <= 0) return this.destroy(id, done);
      const expiration = { type: "EX", value };
      const json = JSON.stringify(session);
      await this.client.set(this.prefix + id, json, { condition, expiration });
      return done?.();
    } catch (error) {
      return done?.(error);
    }
  }
  // #endregion save
}
