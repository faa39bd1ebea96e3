SELECT block, day, purchases FROM purchase_page
