-- How and when a customer likes to be reached; the plan follows it within the rule's channels and the lawful hours. Columns without a default touch no row.
ALTER TABLE customer ADD COLUMN preferred_channel TEXT CHECK (preferred_channel = 'phone' OR preferred_channel = 'sms'
    OR preferred_channel = 'email' OR preferred_channel = 'zalo' OR preferred_channel = 'facebook')
-- next
ALTER TABLE customer ADD COLUMN preferred_hour TEXT CHECK (preferred_hour GLOB '[0-2][0-9]:[0-5][0-9]')
