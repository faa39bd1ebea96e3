-- A wedding, a child's birthday, a giỗ: days of a customer's own. Those of one kind are told apart by a number, which the year of an occurrence names, so that each is greeted once.
CREATE TABLE personal_day (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'wedding' OR kind = 'child_birthday' OR kind = 'memorial' OR kind = 'founding'
        OR kind = 'other'),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
    name TEXT NOT NULL DEFAULT '',
    calendar TEXT NOT NULL DEFAULT 'solar' CHECK (calendar IN ('solar', 'lunar')),
    day INTEGER CHECK (day BETWEEN 1 AND 31),
    month INTEGER CHECK (month BETWEEN 1 AND 12),
    year INTEGER CHECK (year BETWEEN 1850 AND 2200),
    leap_month INTEGER NOT NULL DEFAULT 0 CHECK (leap_month IN (0, 1)),
    approximate INTEGER NOT NULL DEFAULT 0 CHECK (approximate IN (0, 1)),
    PRIMARY KEY (customer_id, kind, number)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX personal_day_by_date ON personal_day (calendar, month, day, kind) WHERE day IS NOT NULL
-- next
UPDATE occasion SET rule = 'personal_wedding' WHERE key = 'ky_niem_cuoi' AND is_own = 0
-- next
UPDATE occasion SET rule = 'personal_founding' WHERE key = 'sinh_nhat_cong_ty' AND is_own = 0
