/** The three names, and what each plays. `evil` is another site, `sub` is not. */
export const LAB_HOSTS = {
  app: "app.localhost",
  evil: "evil.localhost",
  sub: "sub.app.localhost",
} as const;

export type LabHost = keyof typeof LAB_HOSTS;
