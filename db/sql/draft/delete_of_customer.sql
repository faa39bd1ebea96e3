DELETE FROM draft WHERE key = 'customer/' || :customer OR key = 'customer-log/' || :customer
