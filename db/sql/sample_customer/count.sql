SELECT count(*) AS customers FROM sample_customer
