/** Listens on a free port of this machine, and says which on standard output. */
export function listen(app) {
  const server = app.listen(0, "127.0.0.1", () => {
    console.log(`listening ${server.address().port}`);
  });
  return server;
}
