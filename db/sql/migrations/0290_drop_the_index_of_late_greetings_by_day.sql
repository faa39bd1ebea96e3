-- No statement asks for late greetings by their day any more: outbox_late_by_change (260) took the place of this index, and each write paid for it.
DROP INDEX IF EXISTS outbox_late
