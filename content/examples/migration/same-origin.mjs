// #region same-origin
/**
 * From the day that a cookie counts, other sites can send it too. A browser
 * says where a request comes from; a program that says nothing is none.
 */
export function sameOrigin(origin) {
  return (req, res, next) => {
    const site = req.get("sec-fetch-site");
    const from = req.get("origin") ?? origin;
    const own = site === undefined ? from === origin : site === "same-origin";
    if (own) return next();
    return res.status(403).json({ error: "another site asked" });
  };
}
// #endregion same-origin
