// Loaded into Next by `--import`: a server must not outlive a start script that
// was killed, or it would hold the port.
process.once("disconnect", () => process.exit());
