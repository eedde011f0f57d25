import localFont from "next/font/local";

const newsreader = localFont({
  src: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  variable: "--font-newsreader",
  weight: "200 800",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

const instrument = localFont({
  src: "../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  variable: "--font-instrument",
  weight: "400 700",
  display: "swap",
});

const commit = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../node_modules/@fontsource/commit-mono/files/commit-mono-latin-700-normal.woff2",
      weight: "700",
    },
  ],
  variable: "--font-commit",
  display: "swap",
  preload: false,
});

/** Class names that define the three font variables of globals.css. */
export const fontVariables = [newsreader, instrument, commit]
  .map((font) => font.variable)
  .join(" ");
