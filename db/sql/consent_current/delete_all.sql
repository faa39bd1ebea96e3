DELETE FROM consent_current
