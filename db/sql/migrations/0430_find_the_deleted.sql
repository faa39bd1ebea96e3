-- Of very many customers who are found, those who are deleted are counted without a look at everybody.
CREATE INDEX customer_deleted ON customer (id) WHERE deleted_at_ms IS NOT NULL
