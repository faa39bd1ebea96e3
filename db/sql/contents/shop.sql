SELECT (SELECT value FROM setting WHERE key = 'shop.id') AS id,
       (SELECT value FROM setting WHERE key = 'shop.name') AS name
