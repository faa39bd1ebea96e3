-- A template speaks to people or to companies; those there were written for people.
ALTER TABLE template ADD COLUMN recipient TEXT NOT NULL DEFAULT 'person' CHECK (recipient IN ('person', 'company'))
