/** Secrets from tutorials, manuals and defaults: whoever guesses, starts here. */
export const WEAK_SECRETS: readonly string[] = [
  ...["your-256-bit-secret", "your-384-bit-secret", "your-512-bit-secret"],
  ...["a-string-secret-at-least-256-bits-long", "secret", "Secret", "SECRET"],
  ...["secretkey", "secret-key", "secret_key", "SECRET_KEY", "mysecret"],
  ...["my-secret", "my_secret", "mysecretkey", "my-secret-key", "MySecretKey"],
  ...["supersecret", "super-secret", "supersecretkey", "super-secret-key"],
  ...["topsecret", "s3cr3t", "shhhhh", "keyboard cat", "jwt", "jwtsecret"],
  ...["jwt-secret", "jwt_secret", "JWT_SECRET", "your_jwt_secret"],
  ...["your-secret-key", "yoursecret", "changeme", "change-me", "password"],
  ...["123456", "12345678", "1234567890", "qwerty", "letmein", "admin"],
  ...["test", "dev", "development", "default", "example", "key", "token"],
  ...["undefined", "null"],
];
