-- Replies and bounces arrive in a mailbox: with each account is kept where it is, and up to where it was read, so that nothing is taken twice. Its secret is in the keychain of the system.
CREATE TABLE mailbox (
    account_id INTEGER PRIMARY KEY REFERENCES sending_account (id) ON DELETE CASCADE,
    host TEXT NOT NULL CHECK (host <> ''),
    port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    security TEXT NOT NULL DEFAULT 'tls' CHECK (security = 'starttls' OR security = 'tls' OR security = 'none'),
    user_name TEXT NOT NULL CHECK (user_name <> ''),
    folder TEXT NOT NULL DEFAULT 'INBOX' CHECK (folder <> ''),
    uid_validity INTEGER NOT NULL DEFAULT 0 CHECK (uid_validity BETWEEN 0 AND 4294967295),
    uid INTEGER NOT NULL DEFAULT 0 CHECK (uid BETWEEN 0 AND 4294967295),
    visited_at_ms INTEGER,
    visit_words TEXT NOT NULL DEFAULT ''
) STRICT
