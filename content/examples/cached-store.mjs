import { RedisStore } from "connect-redis";

/** A store that spares Redis a read, and does not hear of a logout elsewhere. */
export class CachedStore extends RedisStore {
  cacheMs = Number(process.env.CACHE_MS ?? 2_000);
  cache = new Map();

  // #region cached-read
  async get(id, done) {
    const known = this.cache.get(id);
    if (known && known.until > Date.now()) return done(null, known.session);
    return super.get(id, (error, session) => {
      const until = Date.now() + this.cacheMs;
      if (session) this.cache.set(id, { session, until });
      done(error, session);
    });
  }
  // #endregion cached-read
}
