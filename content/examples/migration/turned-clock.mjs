const MachineDate = Date;
let aheadMs = 0;

/** The machine's time, and as much as this process was turned ahead. */
class TurnedDate extends MachineDate {
  constructor(...given) {
    super(...(given.length === 0 ? [TurnedDate.now()] : given));
  }

  static now() {
    return MachineDate.now() + aheadMs;
  }
}

/**
 * For a rehearsal only: `POST /rehearsal` turns the clock of this process, for
 * every package in it, and switches the migration to another phase.
 */
export function rehearse(app, phase) {
  globalThis.Date = TurnedDate;
  app.post("/rehearsal", (req, res) => {
    aheadMs = req.body.aheadMs;
    Object.assign(phase, req.body.phase);
    res.json({ now: Date.now(), phase });
  });
}
