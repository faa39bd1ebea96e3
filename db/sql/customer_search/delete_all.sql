DELETE FROM customer_search
