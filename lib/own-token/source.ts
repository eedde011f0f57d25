/** Where a statement comes from, so that the reader can check it. */
export interface Source {
  label: string;
  href?: string;
}

/** A section of an RFC: `rfc(7519, "4.1.4")`. */
export function rfc(number: number, section: string): Source {
  return {
    label: `RFC ${number} § ${section}`,
    href: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

/** A requirement of OWASP's verification standard, version 5.0.0. */
export function asvs(requirement: string): Source {
  return { label: `OWASP ASVS 5.0.0, ${requirement}` };
}

const CHEAT_SHEETS = "https://cheatsheetseries.owasp.org/cheatsheets";

export const JWT_CHEAT_SHEET: Source = {
  label: "OWASP JSON Web Token Cheat Sheet",
  href: `${CHEAT_SHEETS}/JSON_Web_Token_Cheat_Sheet.html`,
};

export const SESSION_CHEAT_SHEET: Source = {
  label: "OWASP Session Management Cheat Sheet",
  href: `${CHEAT_SHEETS}/Session_Management_Cheat_Sheet.html`,
};

/** Something we saw ourselves: with what, and what happened. */
export function measured(what: string): Source {
  return { label: `Measured: ${what}` };
}

/** The article that this site takes apart, by its heading. */
export function article(heading: string): Source {
  return { label: `The article, “${heading}”` };
}
