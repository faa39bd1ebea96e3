DELETE FROM purchase_page
