/** The token that the article prints under “Size issues”, in one line. */
export const ARTICLE_TOKEN =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VySWQiOjEyMywicm9sZSI6ImFkbWlu" +
  "IiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

/** The signature that the article borrowed. */
export const SAMPLE_SIGNATURE = "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

/** The sample of jwt.io to which it belongs. */
export const SAMPLE_TOKEN =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6" +
  `IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.${SAMPLE_SIGNATURE}`;
