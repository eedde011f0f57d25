// #region same-origin
/**
 * From the day that a cookie counts, other sites can send it too. A browser
 * says where a request comes from; who says nothing may bring no cookie.
 */
export function sameOrigin(origin) {
  return (req, res, next) => {
    if (isOwn(req, origin)) return next();
    return res.status(403).json({ error: "another site asked" });
  };
}

function isOwn(req, origin) {
  const site = req.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const from = req.get("origin");
  return from === undefined ? req.get("cookie") === undefined : from === origin;
}
// #endregion same-origin
