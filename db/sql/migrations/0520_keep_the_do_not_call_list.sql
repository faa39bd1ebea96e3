-- Advertising is not sent to numbers on the do-not-call list (Decree 91/2020/ND-CP, art. 7 and 13), nor more often than the person wants it. Of each
-- number only a hash is kept, with a secret salt of the shop: they are numbers of strangers. A list that is removed stays for a while, to be brought back.
CREATE TABLE do_not_call_list (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    numbers INTEGER NOT NULL DEFAULT 0 CHECK (numbers >= 0),
    imported_at_ms INTEGER NOT NULL,
    removed_at_ms INTEGER
) STRICT
-- next
CREATE TABLE do_not_call (
    number_hash INTEGER NOT NULL,
    list_id INTEGER NOT NULL REFERENCES do_not_call_list (id) ON DELETE CASCADE,
    PRIMARY KEY (number_hash, list_id)
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE sending_wish (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    most INTEGER CHECK (most BETWEEN 0 AND 99),
    within_days INTEGER CHECK (within_days BETWEEN 1 AND 366),
    quiet_weekdays INTEGER NOT NULL DEFAULT 0 CHECK (quiet_weekdays BETWEEN 0 AND 127),
    CHECK ((most IS NULL) = (within_days IS NULL))
) STRICT
-- next
-- How much advertising has gone to an address is asked before each one.
CREATE INDEX outbox_advertising_by_address ON outbox_message (address, channel) WHERE purpose = 'promotion'
