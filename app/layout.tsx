import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { fontVariables } from "@/components/frame/fonts";
import { SiteFooter } from "@/components/frame/site-footer";
import { SiteHeader } from "@/components/frame/site-header";
import { SkipLink } from "@/components/frame/skip-link";
import { ThemeScript } from "@/components/frame/theme-script";
import "./globals.css";

export const metadata: Metadata = {
  title: {
    default: "Still logged in? JWT or server session, by experiment",
    template: "%s · Still logged in?",
  },
  description:
    "One logout, two outcomes: see on real Redis and real signing code when a JWT fits and when a server session does.",
  applicationName: "Still Logged In?",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export default function RootLayout({
  children,
}: {
  children: React.ReactNode;
}) {
  return (
    // The theme script changes this element before React sees it.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body className="flex min-h-dvh flex-col has-data-thumb-bar:thumb:pb-32">
        <SkipLink />
        <SiteHeader />
        <CSPProvider disableStyleElements>
          <main id="main" className="grow" tabIndex={-1}>
            {children}
          </main>
        </CSPProvider>
        <SiteFooter />
      </body>
    </html>
  );
}
